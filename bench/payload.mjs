const DATA_BYTES = 358;
const METADATA_BYTES = 193;

const said = {
  title: 'Nghiên cứu đánh giá sức tải môi trường và đề xuất giải pháp quản lý, bảo vệ môi trường biển',
  level: 'provincial',
  managingBody: 'Sở Khoa học và Công nghệ',
};
const meta = { schemaVersion: 1, occurredOn: '2023-03-10', actor: 'program-manager' };

/** An event of the size that was measured on the real portfolio: 358 bytes of data, 193 of metadata. */
export function eventOf(n) {
  return {
    type: 'TaskProposed',
    data: filledTo(DATA_BYTES, { ...said, n }),
    metadata: filledTo(METADATA_BYTES, { ...meta, commandId: String(n) }),
  };
}

function filledTo(bytes, object) {
  const short = bytes - Buffer.byteLength(JSON.stringify({ ...object, note: '' }));
  return { ...object, note: 'x'.repeat(Math.max(0, short)) };
}
