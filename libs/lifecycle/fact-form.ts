import { RECALLED, REQUESTED, RETURNED } from './countersigning/facts.ts';
import { reason } from './definitions/fields.ts';
import type { Fact } from './fact.ts';
import { date, json, list, object, optional, text, type Form } from './form.ts';
import { kindNamed } from './kinds.ts';
import type { Step } from './step.ts';
import { stepNamed } from './step-named.ts';

type Said = Pick<Fact, 'type' | 'data'>;

const APPROVAL = text({ vi: 'Đề nghị duyệt', en: 'Request' });

/** Of what is cast unseen: what stands in place of the members until the count. */
const SEALED: Form = {
  session: text({ vi: 'Phiên', en: 'Session' }),
  sealed: text({ vi: 'Niêm phong', en: 'Sealed' }),
};

const PAPER: Form = {
  number: text({ vi: 'Số văn bản', en: 'Number' }),
  date: optional(date({ vi: 'Ngày văn bản', en: 'Date' })),
  issuer: optional(text({ vi: 'Cơ quan ban hành', en: 'Issuer' })),
  signer: optional(text({ vi: 'Người ký', en: 'Signer' })),
  files: optional(
    list(
      { vi: 'Tệp', en: 'Files' },
      {
        name: optional(text({ vi: 'Tên tệp', en: 'Name' })),
        type: text({ vi: 'Loại tệp', en: 'Type' }),
        size: json({ vi: 'Số byte', en: 'Bytes' }),
        sha256: text({ vi: 'Mã băm của tệp', en: 'Hash of the file' }),
      },
    ),
  ),
};

/**
 * What the data of a fact are called, at any depth: the form of the step that states it, with what the decider computed
 * and what was sealed; where several regulations have that step, all that any of them asks for, as the newest calls it.
 */
export function formOfFact(kind: string, { type, data }: Said): Form {
  if (type === REQUESTED) return formOfRequest(kind, data);
  if (type === RETURNED || type === RECALLED) return { approval: APPROVAL, reason: optional(reason()) };
  const steps = kindNamed(kind)?.definitions.flatMap((definition) => definition.steps) ?? [];
  return Object.assign({}, ...steps.filter(({ event }) => event === type).map(membersOf)) as Form;
}

const membersOf = ({ form, computed, seals }: Step): Form => ({
  ...form,
  ...computed,
  ...(seals !== undefined && SEALED),
});

/** A request holds a command as it was said. */
function formOfRequest(kind: string, { command }: Said['data']): Form {
  const asked = typeof command === 'string' ? stepNamed(kind, command) : undefined;
  return {
    command: text({ vi: 'Việc được đề nghị', en: 'Step asked for' }),
    occurredOn: date({ vi: 'Ngày xảy ra', en: 'Occurred on' }),
    data: object({ vi: 'Nội dung', en: 'Content' }, asked?.form ?? {}),
    reason: optional(reason()),
    document: optional(object({ vi: 'Văn bản', en: 'Paper' }, PAPER)),
    uncertain: optional(json({ vi: 'Giá trị giả định', en: 'Assumed values' })),
  };
}
