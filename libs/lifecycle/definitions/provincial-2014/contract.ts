import { date, optional, text } from '../../form.ts';
import { endsAfterItBegins, endsWithinLongestTerm } from '../../guards/contract-dates.ts';
import { contractWithinApproved } from '../../guards/money.ts';
import { host, principalInvestigator, totalVnd } from '../fields.ts';
import { MANAGERS } from '../recorders.ts';
import { taskStep } from '../task-step.ts';
import { paper } from '../../paper.ts';
import { DAY_OF } from '../days.ts';

/** Ký hợp đồng nghiên cứu khoa học và phát triển công nghệ. */
export const signContract = taskStep({
  command: 'sign-contract',
  label: { vi: 'Ký hợp đồng', en: 'Sign the contract' },
  dayLabel: DAY_OF.signature,
  from: ['Approved'],
  event: 'ContractSigned',
  to: ['InExecution'],
  form: {
    number: text({ vi: 'Số hợp đồng', en: 'Contract number' }),
    host: host(),
    effectiveFrom: date({ vi: 'Hiệu lực từ', en: 'Effective from' }),
    endsOn: date({ vi: 'Kết thúc', en: 'Ends on' }),
    totalVnd: totalVnd({ vi: 'Giá trị hợp đồng', en: 'Contract total' }),
    principalInvestigator: optional(principalInvestigator()),
  },
  roles: MANAGERS,
  guards: [endsAfterItBegins, endsWithinLongestTerm, contractWithinApproved],
  paper: paper('Hợp đồng', 'Contract', { numberIn: 'number' }),
  source: 'TT 05/2014/TT-BKHCN',
});
