import { choice, integer, optional, text } from '../../../form.ts';
import { presentWithinTotal, quorumReached } from '../../../guards/councils.ts';
import { meetsOnceSetUp } from '../../../guards/not-before.ts';
import { membersAreTheCouncils } from '../../../guards/seats.ts';
import { enoughVotes, sizeOf, votesWithinPresent } from '../../../guards/sizes.ts';
import { setUpBeforeItWorks, worksOnceSetUp } from '../../../guards/works-once-set-up.ts';
import {
  attendance,
  members,
  membersPresent,
  membersTotal,
  people,
  reason,
  sessionOn,
  url,
} from '../../fields.ts';
import { SECRETARY } from '../../recorders.ts';
import { subStep } from '../../sub-step.ts';
import { paper } from '../../../paper.ts';
import { DAY_OF } from '../../days.ts';

const from = ['Proposed'];
const ballots = {
  membersTotal: membersTotal(),
  membersPresent: membersPresent(),
  votesFor: people({ vi: 'Phiếu đề nghị thực hiện', en: 'Votes for' }),
};

/** A2–A7: duplicates, the council that identifies tasks, its result, the published list. */
export const IDENTIFICATION = [
  subStep({
    command: 'check-duplicates',
    label: { vi: 'Tra cứu trùng lặp', en: 'Search for duplicates' },
    dayLabel: DAY_OF.search,
    from,
    event: 'DuplicateSearchRecorded',
    form: {
      query: text({ vi: 'Nội dung tra cứu', en: 'Query' }),
      matches: integer({ vi: 'Số kết quả trùng', en: 'Matches' }, { min: 0 }),
      note: optional(text({ vi: 'Ghi chú', en: 'Note' })),
    },
    paper: paper('Kết quả tra cứu (C0-KQTrC)', 'Result of the search (C0-KQTrC)'),
    source: 'Điều 9.2 TT 06/2023/TT-BKHCN (mượn tạm)',
  }),
  subStep({
    command: 'establish-identification-council',
    label: { vi: 'Thành lập hội đồng tư vấn xác định nhiệm vụ', en: 'Establish the identification council' },
    dayLabel: DAY_OF.decision,
    from,
    event: 'IdentificationCouncilEstablished',
    form: { membersTotal: membersTotal(), members: members(), sessionOn: sessionOn() },
    guards: [sizeOf('identificationCouncil'), meetsOnceSetUp, setUpBeforeItWorks('identification')],
    paper: paper(
      'Quyết định lập hội đồng xác định nhiệm vụ',
      'Decision establishing the identification council',
    ),
    source: 'Điều 10 TT 06/2023/TT-BKHCN (mượn tạm)',
  }),
  subStep({
    command: 'recommend-proposal',
    label: { vi: 'Đề nghị thực hiện', en: 'Recommend the proposal' },
    dayLabel: DAY_OF.session,
    from,
    event: 'ProposalRecommended',
    form: {
      ...ballots,
      route: optional(choice({ vi: 'Phương thức', en: 'Route' }, ['selection', 'direct'])),
    },
    roles: SECRETARY,
    guards: [
      worksOnceSetUp('ProposalRecommended'),
      presentWithinTotal,
      quorumReached,
      membersAreTheCouncils,
      votesWithinPresent,
      enoughVotes,
    ],
    paper: paper('Biên bản họp hội đồng xác định nhiệm vụ', 'Minutes of the identification council'),
    source: 'Điều 12 TT 06/2023/TT-BKHCN (mượn tạm)',
  }),
  subStep({
    command: 'reject-proposal',
    label: { vi: 'Đề nghị không thực hiện', en: 'Advise against the proposal' },
    dayLabel: DAY_OF.session,
    from,
    event: 'ProposalNotRecommended',
    form: { ...ballots, reason: reason() },
    roles: SECRETARY,
    guards: [
      worksOnceSetUp('ProposalNotRecommended'),
      presentWithinTotal,
      quorumReached,
      membersAreTheCouncils,
      votesWithinPresent,
    ],
    paper: paper('Biên bản họp hội đồng xác định nhiệm vụ', 'Minutes of the identification council'),
    source: 'Điều 12 TT 06/2023/TT-BKHCN (mượn tạm)',
  }),
  subStep({
    command: 'publish-order-list',
    label: { vi: 'Công bố danh mục đặt hàng', en: 'Publish the order list' },
    dayLabel: DAY_OF.publication,
    from: ['Ordered', 'CallOpen', 'CallClosed'],
    event: 'OrderPublished',
    form: { url: url({ vi: 'Địa chỉ công bố', en: 'Published at' }) },
    source: 'Điều 15.2 TT 06/2023/TT-BKHCN (mượn tạm)',
  }),
  subStep({
    command: 'hold-council-session',
    label: { vi: 'Họp hội đồng', en: 'Hold the council session' },
    dayLabel: DAY_OF.session,
    from: ['Proposed', 'DossiersOpened'],
    event: 'CouncilSessionHeld',
    form: {
      ...attendance,
      mode: optional(choice({ vi: 'Hình thức họp', en: 'Mode' }, ['in-person', 'online', 'hybrid'])),
    },
    roles: SECRETARY,
    guards: [presentWithinTotal, worksOnceSetUp('CouncilSessionHeld'), quorumReached, membersAreTheCouncils],
    source: 'Điều 11.2 TT 06/2023/TT-BKHCN; Điều 10.2 TT 20/2023/TT-BKHCN (mượn tạm)',
  }),
  subStep({
    command: 'send-council-papers',
    label: { vi: 'Gửi tài liệu họp', en: 'Send the council its papers' },
    dayLabel: DAY_OF.sending,
    from: ['Proposed', 'CallClosed', 'DossiersOpened', 'Recommended', 'Appraised', 'AcceptanceCouncil'],
    event: 'CouncilPapersSent',
    form: { recipients: optional(people({ vi: 'Số người nhận', en: 'Recipients' })) },
    guards: [worksOnceSetUp('CouncilPapersSent')],
    roles: [...SECRETARY, 'program-manager'],
    source: 'Điều 11.4 TT 06/2023, Điều 9.1 TT 20/2023 (mượn tạm); Điều 10.1 TT 11/2014/TT-BKHCN',
  }),
] as const;
