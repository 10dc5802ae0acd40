/** Where a browser came to. */
export interface Arrived {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

interface Cookie {
  readonly value: string;
  readonly attributes: string;
}

/** As much of a browser as a log-in needs: it keeps cookies by origin and follows redirects, as far as it is told. */
export class Browser {
  private readonly jars = new Map<string, Map<string, Cookie>>();

  /** @param served where an origin is answered by another, as a name is by a proxy */
  constructor(private readonly served: Readonly<Record<string, string>> = {}) {}

  /** Opens an address and goes on as it is sent on, until `stopAt` is the next one or there is an answer. */
  async open(url: string, stopAt: (next: string) => boolean = () => false): Promise<Arrived> {
    for (let hops = 0, next = url; hops < 10; hops += 1) {
      const arrived = await this.get(next);
      const location = arrived.headers.get('location');
      if (location === null) return arrived;
      next = new URL(location, next).href;
      if (stopAt(next)) return { ...arrived, url: next };
    }
    throw new Error('sent on and on');
  }

  cookie(origin: string, name: string): Cookie | undefined {
    return this.jars.get(origin)?.get(name);
  }

  set(origin: string, name: string, value: string): void {
    this.jar(origin).set(name, { value, attributes: '' });
  }

  private jar(origin: string): Map<string, Cookie> {
    const jar = this.jars.get(origin) ?? new Map<string, Cookie>();
    this.jars.set(origin, jar);
    return jar;
  }

  private async get(url: string): Promise<Arrived> {
    const { origin, pathname, search } = new URL(url);
    const jar = this.jar(origin);
    const cookie = [...jar].map(([name, { value }]) => `${name}=${value}`).join('; ');
    const response = await fetch(`${this.served[origin] ?? origin}${pathname}${search}`, {
      redirect: 'manual',
      headers: cookie === '' ? {} : { cookie },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = '', attributes = ''] = /^([^=]+)=([^;]*);?(.*)$/.exec(line) ?? [];
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(attributes)) jar.delete(name);
      else jar.set(name, { value, attributes: attributes.trim() });
    }
    return { url, status: response.status, headers: response.headers, text: await response.text() };
  }
}
