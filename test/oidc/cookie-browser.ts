/** Follows redirects as a browser does, with cookies by host and port. */
export type CookieBrowser = {
  /** Goes to an address and on from there, up to an address that `until` holds for, which is not asked. */
  go(url: string, until?: (url: URL) => boolean): Promise<{ url: URL; response: Response | undefined }>;
  /** Changes the value of a cookie that it holds for a host. */
  change(host: string, name: string, change: (value: string) => string): void;
  /** Asks without following. */
  ask(url: string | URL): Promise<Response>;
};

export function createCookieBrowser(): CookieBrowser {
  const jars = new Map<string, Map<string, string>>();
  const ask = async (url: string | URL): Promise<Response> => {
    const { host } = new URL(url);
    const jar = jars.get(host) ?? new Map<string, string>();
    jars.set(host, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };
  return {
    ask,
    change(host, name, change) {
      const jar = jars.get(host);
      const value = jar?.get(name);
      if (!jar || value === undefined) throw new Error(`no cookie ${name} of ${host}`);
      jar.set(name, change(value));
    },
    async go(url, until = () => false) {
      let at = new URL(url);
      for (let steps = 0; steps < 12; steps++) {
        if (until(at)) return { url: at, response: undefined };
        const response = await ask(at);
        const location = response.headers.get('location');
        if (location === null) return { url: at, response };
        at = new URL(location, at);
      }
      throw new Error(`too many redirects, the last to ${at}`);
    },
  };
}
