import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Redirect, useSearch } from 'wouter';
import { getWays, providerUrl, signIn } from '../api/accounts.ts';
import { Page } from '../ui/page.tsx';
import { Loading } from '../ui/page-state.tsx';
import { useTitle } from '../ui/use-title.ts';
import './account.css';
import { Field } from './field.tsx';
import { Problem } from './problem.tsx';
import { useAccountTexts } from './texts.ts';
import { ownPath, useEntered } from './use-entered.ts';
import { useSignedIn } from './use-signed-in.ts';

/** By name and password; and what to do for who has neither. Whoever is signed in goes on to where they were going. */
export function SignInPage() {
  const search = new URLSearchParams(useSearch());
  const signedIn = useSignedIn();
  // What the identity provider could not do is said to whoever comes back from it, signed in or not.
  if (signedIn && providerProblem(search.get('problem')) === null) return <Redirect to={ownPath(search.get('next'))} replace />;
  return <Page>{signedIn === undefined ? <Loading /> : <SignIn search={search} />}</Page>;
}

function SignIn({ search }: { search: URLSearchParams }) {
  const { signIn: m, problems } = useAccountTexts();
  const next = search.get('next');
  const ways = useQuery({ queryKey: ['ways'], queryFn: getWays, staleTime: Number.POSITIVE_INFINITY });
  const entered = useEntered();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const enter = useMutation({ mutationFn: () => signIn(name, password), onSuccess: () => entered(next) });
  useTitle(m.title);
  return (
    <div className="account account--narrow">
      <h1>{m.title}</h1>
      <WhyHere problem={search.get('problem')} />
      {ways.data?.identityProvider && (
        <p>
          <a className="button" href={providerUrl(next)}>
            {m.provider}
          </a>
        </p>
      )}
      <form
        className="account__form"
        onSubmit={(event) => {
          event.preventDefault();
          enter.mutate();
        }}
      >
        <Field label={m.name} value={name} onChange={setName} autoComplete="username" required />
        <Field
          label={m.password}
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          required
        />
        <Problem error={enter.error} own={problems.signIn} />
        <button type="submit" className="button" disabled={enter.isPending}>
          {m.submit}
        </button>
      </form>
      <section>
        <h2>{m.noLink}</h2>
        <p className="account__note">{m.noLinkBody}</p>
      </section>
    </div>
  );
}

const providerProblems = ['refused', 'unavailable', 'failed'] as const;

const providerProblem = (problem: string | null) => providerProblems.find((known) => known === problem) ?? null;

/** What kept somebody who comes back from the identity provider from coming in, or that a session is over that was open a moment ago. */
function WhyHere({ problem }: { problem: string | null }) {
  const { problems, ended } = useAccountTexts().signIn;
  if (problem === 'ended') return <p role="status">{ended}</p>;
  const known = providerProblem(problem);
  if (known === null) return null;
  return (
    <p className="account__problem" role="alert">
      {problems[known]}
    </p>
  );
}
