import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Me, Session } from '../../server/domain/account.ts';
import { endSession, getMe, getSessions, rename, setPassword, signOut, signOutEverywhere } from '../api/accounts.ts';
import { useFormat } from '../language/use-format.ts';
import { Page } from '../ui/page.tsx';
import { Failed, Loading, PartFailed } from '../ui/page-state.tsx';
import { useTitle } from '../ui/use-title.ts';
import './account.css';
import { Appearance } from './appearance.tsx';
import { Field } from './field.tsx';
import { OwnData } from './own-data.tsx';
import { Problem } from './problem.tsx';
import { useAccountTexts } from './texts.ts';
import { useLeft } from './use-entered.ts';

/** One's own account: name, password, and where one is signed in. */
export function AccountPage() {
  const texts = useAccountTexts();
  const m = texts.account;
  const me = useQuery({ queryKey: ['me'], queryFn: getMe });
  useTitle(m.title);
  return (
    <Page>
      {me.isPending && <Loading />}
      {me.isError && !me.data && <Failed error={me.error} retry={() => me.refetch()} />}
      {me.data && (
        <div className="account">
          <header>
            <h1>{m.title}</h1>
            <p className="account__note">
              {me.data.roles.length === 0 ? m.noRoles : m.roles(me.data.roles.map((role) => texts.roles[role]).join(', '))}{' '}
              {me.data.groups.length > 0 && m.groups(me.data.groups.map(({ name }) => name).join(', '))}
            </p>
          </header>
          <NameForm me={me.data} />
          <PasswordForm me={me.data} />
          <Appearance />
          <Sessions />
          <OwnData me={me.data} />
        </div>
      )}
    </Page>
  );
}

function NameForm({ me }: { me: Me }) {
  const m = useAccountTexts().account;
  const [name, setName] = useState(me.name);
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: () => rename(name),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['me'] }),
  });
  return (
    <section>
      <h2>{m.nameTitle}</h2>
      <form
        className="account__form"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Field label={m.name} value={name} onChange={setName} autoComplete="username" required />
        <Problem error={save.error} />
        <p className="account__ways">
          <button type="submit" className="button button--plain" disabled={save.isPending}>
            {m.rename}
          </button>
          {save.isSuccess && <span role="status">{m.saved}</span>}
        </p>
      </form>
    </section>
  );
}

function PasswordForm({ me }: { me: Me }) {
  const texts = useAccountTexts();
  const m = texts.account;
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: () => setPassword(next, me.password ? current : undefined),
    onSuccess: () => {
      setCurrent('');
      setNext('');
      return queries.invalidateQueries();
    },
  });
  return (
    <section>
      <h2>{m.passwordTitle}</h2>
      {!me.password && <p className="account__note">{m.noPassword}</p>}
      <form
        className="account__form"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        {me.password && (
          <Field
            label={m.current}
            type="password"
            value={current}
            onChange={setCurrent}
            autoComplete="current-password"
            required
          />
        )}
        <Field
          label={m.next}
          note={m.passwordNote}
          type="password"
          value={next}
          onChange={setNext}
          autoComplete="new-password"
          required
          minLength={10}
        />
        <Problem error={save.error} own={texts.problems.password} />
        <p className="account__ways">
          <button type="submit" className="button button--plain" disabled={save.isPending}>
            {m.setPassword}
          </button>
          {save.isSuccess && <span role="status">{m.saved}</span>}
        </p>
      </form>
    </section>
  );
}

function Sessions() {
  const m = useAccountTexts().account;
  const { day, time } = useFormat();
  const queries = useQueryClient();
  const sessions = useQuery({ queryKey: ['sessions'], queryFn: getSessions, staleTime: 0 });
  const left = useLeft();
  const end = useMutation({ mutationFn: endSession, onSuccess: () => queries.invalidateQueries() });
  const leave = useMutation({
    mutationFn: (everywhere: boolean) => (everywhere ? signOutEverywhere() : signOut()),
    onSuccess: left,
  });
  const describe = ({ kind, label }: Session) => (kind === 'token' ? m.token(label) : browserName(label));
  const when = ({ seenAt }: Session) => m.seen(day(seenAt), time(seenAt));
  return (
    <section>
      <h2>{m.sessionsTitle}</h2>
      {sessions.isPending && <Loading />}
      {sessions.isError && !sessions.data && <PartFailed error={sessions.error} retry={() => sessions.refetch()} />}
      <ul className="account__list">
        {sessions.data?.map((session) => (
          <li key={session.id}>
            <span>
              {describe(session)}
              {session.current && <strong> · {m.thisOne}</strong>}
            </span>
            <span className="quiet">{when(session)}</span>
            {!session.current && (
              <button
                type="button"
                className="link-button"
                aria-label={m.endLabel(describe(session), when(session))}
                onClick={() => end.mutate(session.id)}
              >
                {m.end}
              </button>
            )}
          </li>
        ))}
      </ul>
      <Problem error={end.error ?? leave.error} />
      <p className="account__ways">
        <button type="button" className="button button--plain" onClick={() => leave.mutate(false)}>
          {m.signOut}
        </button>
        <button type="button" className="button button--plain" onClick={() => leave.mutate(true)}>
          {m.everywhere}
        </button>
      </p>
    </section>
  );
}

/** The browser and system in what a browser calls itself; all of it where neither is made out. */
function browserName(label: string): string {
  const browser = /(Firefox|Edg|Chrome|Safari)\//.exec(label)?.[1]?.replace('Edg', 'Edge');
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(label)?.[1];
  return [browser, system].filter(Boolean).join(', ') || label || '?';
}
