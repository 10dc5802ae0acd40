import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CasesController } from '../cases/cases.controller.ts';
import { V1 } from '../http/version-path.ts';

@ApiTags('dossiers')
@Controller(`${V1}/dossiers`)
export class DossiersController extends CasesController {
  protected readonly kind = 'dossier';
  protected readonly path = `/${V1}/dossiers`;
}
