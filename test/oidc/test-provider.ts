import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import Provider from 'oidc-provider';

export type TestProvider = {
  issuer: string;
  /** Who signs in next, and what the provider says of them. */
  person: { subject: string; claims: Record<string, unknown> };
  /** Begins to answer, for a client that comes back to this address. */
  open(redirectUri: string): void;
  /** No longer answers, until it is opened. */
  down(): void;
  close(): Promise<void>;
};

export const clientId = 'candor';
export const clientSecret = 'a secret of this client alone';

/** A real provider in this process, which signs in whoever is asked for without a further question. */
export async function startTestProvider(claimedIssuer?: string): Promise<TestProvider> {
  let handler: ((request: IncomingMessage, response: ServerResponse) => void) | undefined;
  const server = createServer((request, response) => {
    if (handler) handler(request, response);
    else response.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const issuer = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const test: TestProvider = {
    issuer,
    person: { subject: 'ann-1', claims: { name: 'Ann' } },
    open(redirectUri) {
      const provider = createProvider(claimedIssuer ?? issuer, redirectUri, test);
      const answer = provider.callback();
      handler = (request, response) => {
        if (!request.url?.startsWith('/login/')) return void answer(request, response);
        provider
          .interactionFinished(request, response, { login: { accountId: test.person.subject } })
          .catch(() => response.destroy());
      };
    },
    down() {
      handler = undefined;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return test;
}

function createProvider(issuer: string, redirectUri: string, test: TestProvider): Provider {
  return new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [redirectUri],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    claims: { openid: ['sub'], profile: ['name', 'groups'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['only for tests'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/login/${uid}` },
    findAccount: (_, accountId) => ({ accountId, claims: async () => ({ sub: accountId, ...test.person.claims }) }),
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        ...(oidc.client ? { clientId: oidc.client.clientId } : {}),
        ...(oidc.session?.accountId ? { accountId: oidc.session.accountId } : {}),
      });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });
}
