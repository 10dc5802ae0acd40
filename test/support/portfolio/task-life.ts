import { plainDate, plusMonths } from '#lifecycle/values/plain-date';
import { later, Life, type Chance, type LivedStep } from './life.ts';

interface Begun {
  readonly code: string;
  readonly level: string;
  readonly on: string;
  readonly chance: Chance;
}

interface Sums {
  readonly totalVnd: string;
  readonly stateVnd: string;
  readonly durationMonths: number;
}

/** The whole life of a task as the law orders it, with its failures, extensions and early ends. */
export function taskLife({ code, level, on, chance }: Begun): readonly LivedStep[] {
  const life = new Life(on, chance);
  const total = chance.between(3, 40) * 50_000_000;
  const sums: Sums = {
    totalVnd: String(total),
    stateVnd: String((total / 10) * chance.between(5, 10)),
    durationMonths: chance.between(2, 5) * 3,
  };
  const title = `Nghiên cứu số ${code}`;
  const isContracted =
    level === 'facility'
      ? appraisedAtFacility(life, { title, sums })
      : selected(life, { code, title, sums, chance });
  if (isContracted && executed(life, { code, sums, chance })) accepted(life, { code, chance });
  return life.steps;
}

function appraisedAtFacility(life: Life, { title, sums }: { title: string; sums: Sums }): boolean {
  life.does('register-facility-task', { title, managingBody: 'UBND huyện' }, 'Proposed');
  life.wait(10, 60).does('appraise', sums, 'Appraised');
  return true;
}

interface Selecting {
  readonly code: string;
  readonly title: string;
  readonly sums: Sums;
  readonly chance: Chance;
}

/** From the proposal to the approval; false where it ends before. */
function selected(life: Life, of: Selecting): boolean {
  const { code, title, sums, chance } = of;
  life.does('propose', { title, level: 'provincial', managingBody: 'Sở KH&CN' }, 'Proposed');
  if (chance.happens(6)) return ends(life.wait(10, 40), 'decline-order', 'NotOrdered');
  if (chance.happens(4)) return ends(life.wait(5, 30), 'withdraw', 'Withdrawn');
  const route = chance.happens(80) ? 'selection' : 'direct';
  life.wait(10, 60).does('order', { route, year: Number(life.today.slice(0, 4)) }, 'Ordered');
  if (!called(life, of, route)) return false;
  life.wait(7, 30).does('appraise', sums, 'Appraised');
  if (chance.happens(4)) return ends(life.wait(1, 20), 'cancel', 'Cancelled');
  if (chance.happens(20)) {
    // Sent back by the committee and appraised again: the submission before stands no more.
    if (chance.happens(50)) life.wait(2, 10).does('submit-for-approval');
    life.wait(5, 30).does('appraise', { ...sums, stateVnd: sums.totalVnd }, 'Appraised');
  }
  life.wait(2, 20).does('submit-for-approval');
  if (chance.happens(6)) return ends(life.wait(5, 30), 'refuse', 'Refused');
  life.wait(5, 40).does('approve', { host: `Viện của ${code}`, ...sums }, 'Approved');
  return true;
}

function ends(life: Life, command: string, into: string): false {
  life.does(command, { reason: 'Theo quyết định' }, into);
  return false;
}

/** One call, or two; false where both failed. */
function called(life: Life, { code, chance }: Selecting, route: string): boolean {
  for (const round of [1, 2]) {
    const closesOn = later(life.wait(5, 20).today, chance.between(30, 45));
    if (route === 'selection') life.does('open-call', { callId: `TB-${code}`, round, closesOn }, 'CallOpen');
    else life.does('invite-direct', { organisation: 'Viện Lúa', closesOn }, 'CallOpen');
    const dossiers = Array.from({ length: chance.between(1, 3) }, (_, at) => `${code}-${round}-${at + 1}`);
    const fails = chance.happens(15);
    if (!fails) {
      life.wait(5, 20);
      for (const dossierId of dossiers) life.does('receive-dossier', { dossierId, applicant: 'Viện Lúa' });
    }
    life.waitFor(closesOn).wait(0, 2).does('close-call', {}, 'CallClosed');
    if (!fails) {
      const opened = dossiers.map((dossierId) => ({ dossierId, valid: true }));
      life.wait(1, 12).does('open-dossiers', { dossiers: opened }, 'DossiersOpened');
      const scored = {
        dossierId: dossiers[0],
        meanScore: chance.between(70, 98),
        membersTotal: 9,
        membersPresent: 9,
      };
      life.wait(5, 25).does('recommend', scored, 'Recommended');
      return true;
    }
    life.wait(1, 5).does('fail-round', { reason: 'Không có hồ sơ' }, 'SelectionFailed');
  }
  return false;
}

interface Running {
  readonly code: string;
  readonly sums: Sums;
  readonly chance: Chance;
}

/** From the contract to the dossier handed in; false where it was terminated. */
function executed(life: Life, { code, sums, chance }: Running): boolean {
  const { totalVnd, durationMonths } = sums;
  const from = later(life.wait(5, 40).today, chance.between(0, 10));
  const end = (months: number): string => plusMonths(plainDate(from), months);
  const contract = { number: `${code}/HĐ`, host: `Viện của ${code}`, effectiveFrom: from, totalVnd };
  life.does('sign-contract', { ...contract, endsOn: end(durationMonths) }, 'InExecution');
  life.waitFor(from).does('pay-tranche', { number: 1, amountVnd: String(Number(totalVnd) / 2) });
  if (chance.happens(70))
    life.waitFor(end(5)).wait(0, 20).does('submit-periodic-report', { period: '6 tháng đầu' });
  if (chance.happens(12)) {
    life.wait(1, 10).does('pause', { reason: 'Bão' }, 'Paused');
    life.wait(10, 60).does('resume', { reason: 'Hết bão' }, 'InExecution');
  }
  if (chance.happens(6)) {
    life.wait(1, 30).does('terminate', { reason: 'Không còn cần' }, 'Terminated');
    life.wait(20, 60).does('liquidate', {}, 'Liquidated');
    return false;
  }
  const extended = chance.happens(20) ? 3 : 0;
  if (extended > 0)
    life
      .wait(0, 5)
      .does('grant-extension', { newEndsOn: end(durationMonths + extended), reason: 'Thời tiết' });
  if (chance.happens(50))
    life.wait(1, 10).does('pay-tranche', { number: 2, amountVnd: String(Number(totalVnd) / 4) });
  life.waitFor(end(durationMonths + extended)).wait(0, 45);
  life.does('submit-acceptance-dossier', {}, 'AcceptanceSubmitted');
  return true;
}

function accepted(life: Life, { code, chance }: { code: string; chance: Chance }): void {
  life.wait(1, 10).does('confirm-acceptance-dossier');
  life.wait(5, 40).does('establish-acceptance-council', { membersTotal: 9 }, 'AcceptanceCouncil');
  const fails = chance.happens(10);
  const votes = fails ? { excellent: 0, passed: 3, failed: 6 } : { excellent: 7, passed: 2, failed: 0 };
  const session = { membersTotal: 9, membersPresent: 9, votes };
  life.wait(10, 50).does('conclude-acceptance', session, fails ? 'FailedAcceptance' : 'Passed');
  if (!fails) {
    life.wait(5, 30).does('complete-acceptance-file');
    life.wait(1, 20).does('register-result', { certificateNumber: `KQ-${code}` }, 'ResultRegistered');
    life.wait(5, 30).does('recognise', {}, 'Recognised');
  }
  life.wait(10, 60).does('liquidate', {}, 'Liquidated');
  life.wait(30, 300).does('archive', {}, 'Archived');
}
