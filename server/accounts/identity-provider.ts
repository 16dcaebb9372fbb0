import * as oidc from 'openid-client';
import { z } from 'zod';
import { tidyName } from '../domain/account.ts';
import { CandorError } from '../errors.ts';
import type { Identity } from '../storage/account-store.ts';

/** How an installation lets people in by an identity provider (OpenID Connect, authorization code with PKCE). */
export type OidcConfig = Readonly<{
  issuer: string;
  clientId: string;
  clientSecret: string | undefined;
  /** The claim that holds roles; undefined: new people are learners, and roles are given here. */
  roleClaim: string | undefined;
  /** What becomes of somebody who has no account here. */
  unknown: 'create' | 'refuse';
}>;

/** What a browser keeps between going to the provider and coming back. */
export const PendingSignIn = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), at: z.number() });
export type PendingSignIn = z.infer<typeof PendingSignIn>;

export type Known = { identity: Identity; name: string; claims: Readonly<Record<string, unknown>> };

export type IdentityProvider = {
  readonly config: OidcConfig;
  /** Where to send the browser. `unavailable` if the provider does not answer, or is not who it should be. */
  begin(redirectUri: string, at: Date): Promise<{ url: string; pending: PendingSignIn }>;
  /** Who came back, by the address they came back to; an error where anything does not fit. */
  finish(returned: URL, pending: PendingSignIn): Promise<Known>;
};

/** Seconds after which a provider that does not answer counts as down. */
const patienceSeconds = 10;

/** The first of what they may be called that can be seen; 70 characters leave room for a number. */
function nameOf(claims: Readonly<Record<string, unknown>>, subject: string): string {
  for (const name of [claims.name, claims.preferred_username, claims.email, subject]) {
    // Tidied again: the cut may have halved a character.
    const tidy = typeof name === 'string' ? tidyName(tidyName(name).slice(0, 70)) : '';
    if (tidy !== '') return tidy;
  }
  throw new CandorError('forbidden', 'the identity provider sends no name that can be read');
}

/** A provider as configured. It is asked for its addresses at the first sign-in, so that one that is down does not keep Candor from starting. */
export function createIdentityProvider(config: OidcConfig): IdentityProvider {
  let discovered: Promise<oidc.Configuration> | undefined;
  const discover = () => {
    // Without TLS only on this machine, which the configuration has seen to.
    const execute = config.issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
    discovered ??= oidc
      .discovery(new URL(config.issuer), config.clientId, config.clientSecret, undefined, { execute, timeout: patienceSeconds })
      .catch((error: unknown) => {
        discovered = undefined;
        throw new CandorError(
          'unavailable',
          `the identity provider ${config.issuer} does not answer as it should; try again later`,
          {
            cause: error,
          },
        );
      });
    return discovered;
  };
  return {
    config,
    async begin(redirectUri, at) {
      const provider = await discover();
      const pending = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
        at: at.getTime(),
      };
      const url = oidc.buildAuthorizationUrl(provider, {
        redirect_uri: redirectUri,
        scope: 'openid profile',
        code_challenge: await oidc.calculatePKCECodeChallenge(pending.verifier),
        code_challenge_method: 'S256',
        state: pending.state,
        nonce: pending.nonce,
      });
      return { url: url.href, pending };
    },
    async finish(returned, { state, nonce, verifier }) {
      const tokens = await oidc.authorizationCodeGrant(await discover(), returned, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new CandorError('unauthenticated', 'the identity provider sent no ID token');
      return { identity: { issuer: claims.iss, subject: claims.sub }, name: nameOf(claims, claims.sub), claims };
    },
  };
}
