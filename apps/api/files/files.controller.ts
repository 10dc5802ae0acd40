import { Controller, HttpCode, HttpStatus, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { refuse } from '#commands/refused';
import { MAX_FILE_SIZE, type StoredFile } from '#files/file-store.port';
import type { Stores } from '#runtime/open-stores';
import { Needs } from '../access/needs.ts';
import { mediaTypeOf } from '../http/body.ts';
import { AsksNoQuestion } from '../http/queried.ts';
import { V1 } from '../http/version-path.ts';
import { STORES } from '../tokens.ts';

/** Files come in by themselves; they are read only where a document of a case names them. */
@ApiTags('files')
@Needs('record')
@Controller(`${V1}/files`)
export class FilesController {
  constructor(@Inject(STORES) private readonly stores: Stores) {}

  /** @throws Refused a form, not a file; too large @throws FileTooLarge */
  @Post()
  @HttpCode(HttpStatus.OK)
  @ApiConsumes('application/octet-stream')
  @AsksNoQuestion()
  async add(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<StoredFile> {
    try {
      refuseUnread(request);
      // Left standing when we stop reading: destroyed, it would take our answer with it.
      return await this.stores.files.add(request.iterator({ destroyOnReturn: false }));
    } catch (error) {
      // What was not read would be taken for the next call on this connection.
      response.setHeader('Connection', 'close');
      request.resume();
      throw error;
    }
  }
}

/** What its headers alone show to be none. @throws Refused */
function refuseUnread(request: Request): void {
  // A form around a file would be stored with it.
  if (mediaTypeOf(request).startsWith('multipart/'))
    refuse('unsupported-media-type', { accepted: ['application/octet-stream'] });
  if (Number(request.headers['content-length'] ?? 0) > MAX_FILE_SIZE)
    refuse('too-large', { limit: MAX_FILE_SIZE });
}
