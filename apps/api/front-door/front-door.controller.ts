import { Controller, Get, NotFoundException, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Needs } from '../access/needs.ts';

/** Where the document of the API is read. */
export const DOCS = 'api/docs';

/** What somebody types who knows the host only. A program that asks for data there is told that there are none. */
@ApiExcludeController()
@Needs('open')
@Controller()
export class FrontDoorController {
  @Get(['/', 'api'])
  show(@Req() request: Request, @Res() response: Response): void {
    if (request.accepts('text/html') === false) throw new NotFoundException();
    response.redirect(`/${DOCS}`);
  }
}
