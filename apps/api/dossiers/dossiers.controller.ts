import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CasesController } from '../cases/cases.controller.ts';

@ApiTags('dossiers')
@Controller('dossiers')
export class DossiersController extends CasesController {
  protected readonly kind = 'dossier';
  protected readonly path = '/api/v1/dossiers';
}
