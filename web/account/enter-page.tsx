import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { LinkInfo } from '../../server/domain/account.ts';
import { claimLink, lookAtLink } from '../api/accounts.ts';
import { RequestError } from '../api/http.ts';
import { useMessages } from '../messages/messages.ts';
import { Page } from '../ui/page.tsx';
import { Failed, Loading, Notice } from '../ui/page-state.tsx';
import { useTitle } from '../ui/use-title.ts';
import './account.css';
import { Field } from './field.tsx';
import { Problem } from './problem.tsx';
import { useAccountTexts } from './texts.ts';
import { useEntered } from './use-entered.ts';
import { useSignedIn } from './use-signed-in.ts';

/**
 * Where a link leads. Its secret comes after the `#`, which no server, log or link preview is sent, and is taken out of the address at
 * once. A sign-in link is used without a further step.
 */
export function EnterPage() {
  const m = useAccountTexts().enter;
  const [secret] = useState(() => window.location.hash.slice(1));
  useEffect(() => window.history.replaceState(null, '', window.location.pathname), []);
  const link = useQuery({
    queryKey: ['link', secret],
    queryFn: () => lookAtLink(secret),
    enabled: secret !== '',
    staleTime: Number.POSITIVE_INFINITY,
  });
  useTitle(m.title);
  const gone = secret === '' || isGone(link.error);
  return (
    <Page>
      <div>
        {gone && <Gone />}
        {!gone && link.isPending && <Loading text={m.entering} />}
        {!gone && link.isError && <Failed error={link.error} retry={() => link.refetch()} />}
        {link.data?.kind === 'sign-in' && <AtOnce secret={secret} />}
        {link.data && link.data.kind !== 'sign-in' && <Ask secret={secret} link={link.data} />}
      </div>
    </Page>
  );
}

/** Whether an error says that the link is no link, or none any more; a server in trouble says something else. */
const isGone = (error: Error | null): boolean =>
  error instanceof RequestError && (error.code === 'link-gone' || error.code === 'bad-request');

function Gone() {
  const m = useAccountTexts().enter;
  const { home } = useMessages().notFound;
  const signedIn = useSignedIn();
  if (signedIn === undefined) return <Loading />;
  return (
    <Notice title={m.goneTitle}>
      <p>{signedIn ? m.goneSignedIn : m.gone}</p>
      <Link href={signedIn ? '/' : '/sign-in'} className="button">
        {signedIn ? home : m.toSignIn}
      </Link>
    </Notice>
  );
}

function AtOnce({ secret }: { secret: string }) {
  const m = useAccountTexts().enter;
  const entered = useEntered();
  const claim = useMutation({ mutationFn: () => claimLink({ secret }), onSuccess: () => entered() });
  const { mutate } = claim;
  useEffect(() => mutate(), [mutate]);
  if (isGone(claim.error)) return <Gone />;
  if (claim.isError) return <Failed error={claim.error} retry={mutate} />;
  return <Loading text={m.entering} />;
}

/** What an invitation or a reset still needs to know. */
function Ask({ secret, link }: { secret: string; link: LinkInfo }) {
  const { enter: m, roles, problems } = useAccountTexts();
  const entered = useEntered();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const invited = link.kind === 'invite';
  const claim = useMutation({
    mutationFn: () => claimLink({ secret, ...(invited ? { name } : {}), ...(password === '' ? {} : { password }) }),
    onSuccess: () => entered(),
  });
  return (
    <div className="account account--narrow">
      <h1>{invited ? m.inviteTitle : m.resetTitle(link.name ?? '')}</h1>
      {invited && link.role && <p className="account__note">{m.inviteBody(roles[link.role])}</p>}
      <form
        className="account__form"
        onSubmit={(event) => {
          event.preventDefault();
          claim.mutate();
        }}
      >
        {invited && <Field label={m.name} note={m.nameNote} value={name} onChange={setName} autoComplete="username" required />}
        <Field
          label={invited ? m.password : m.resetPassword}
          note={invited ? m.passwordNote : m.resetNote}
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="new-password"
          required={!invited}
          minLength={10}
        />
        <Problem error={claim.error} own={problems.password} />
        <button type="submit" className="button" disabled={claim.isPending}>
          {invited ? m.accept : m.reset}
        </button>
      </form>
    </div>
  );
}
