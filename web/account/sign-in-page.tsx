import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearch } from 'wouter';
import { getWays, providerUrl, signIn } from '../api/accounts.ts';
import { Page } from '../ui/page.tsx';
import { useTitle } from '../ui/use-title.ts';
import './account.css';
import { Field } from './field.tsx';
import { Problem } from './problem.tsx';
import { useAccountTexts } from './texts.ts';
import { useEntered } from './use-entered.ts';

/** By name and password; and what to do for who has neither. */
export function SignInPage() {
  const { signIn: m, problems } = useAccountTexts();
  const search = new URLSearchParams(useSearch());
  const next = search.get('next');
  const ways = useQuery({ queryKey: ['ways'], queryFn: getWays, staleTime: Number.POSITIVE_INFINITY });
  const entered = useEntered();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const enter = useMutation({ mutationFn: () => signIn(name, password), onSuccess: () => entered(next) });
  useTitle(m.title);
  return (
    <Page>
      <div className="account account--narrow">
        <h1>{m.title}</h1>
        <ProviderProblem problem={search.get('problem')} />
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
    </Page>
  );
}

/** What kept somebody who comes back from the identity provider from coming in. */
function ProviderProblem({ problem }: { problem: string | null }) {
  const { problems } = useAccountTexts().signIn;
  if (problem !== 'refused' && problem !== 'unavailable' && problem !== 'failed') return null;
  return (
    <p className="account__problem" role="alert">
      {problems[problem]}
    </p>
  );
}
