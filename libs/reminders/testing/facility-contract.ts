/** The shortest way to a contract: a facility task, from 2022-04-20 to a day. Three commands. */
export function facilityContract({ endsOn }: { readonly endsOn: string }) {
  const money = { totalVnd: '500000000', stateVnd: '500000000' };
  return [
    {
      name: 'register-facility-task',
      on: '2022-01-10',
      data: { title: 'Đề tài cơ sở', managingBody: 'Trường Đại học Đà Lạt' },
    },
    { name: 'appraise', on: '2022-03-01', data: { ...money, durationMonths: 11 } },
    {
      name: 'sign-contract',
      on: '2022-04-20',
      data: {
        number: '01/HĐ',
        host: 'Trường Đại học Đà Lạt',
        effectiveFrom: '2022-04-20',
        endsOn,
        totalVnd: money.totalVnd,
      },
    },
  ];
}
