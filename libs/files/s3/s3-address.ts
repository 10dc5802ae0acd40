/** Where the files are kept in an S3-compatible store, read off `S3_URL`. */
export interface S3Address {
  readonly endpoint: string;
  readonly bucket: string;
  /** Before every key; empty or ends with `/`. */
  readonly prefix: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** What is wrong with an address of files. */
export type S3Defect = 'not-a-url' | 'not-encrypted';

/** `https://KEY:SECRET@host[:port]/bucket[/prefix][?region=R]`; `http://` to this machine only. */
export function s3Address(text: string): S3Address | S3Defect {
  if (!URL.canParse(text)) return 'not-a-url';
  const { protocol, hostname, origin, username, password, pathname, searchParams } = new URL(text);
  if (protocol !== 'https:' && protocol !== 'http:') return 'not-a-url';
  const [bucket = '', ...prefix] = pathname.split('/').filter((part) => part !== '');
  if (bucket === '' || username === '' || password === '') return 'not-a-url';
  if (protocol === 'http:' && !LOOPBACK.test(hostname)) return 'not-encrypted';
  return {
    endpoint: origin,
    bucket,
    prefix: prefix.map((part) => `${part}/`).join(''),
    region: searchParams.get('region') ?? 'us-east-1',
    accessKeyId: decodeURIComponent(username),
    secretAccessKey: decodeURIComponent(password),
  };
}
