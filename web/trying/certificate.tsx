import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Estimate } from '../../server/domain/calibration.ts';
import type { Certificate, Shift, VersionCertificate } from '../../server/domain/certificate.ts';
import { getCertificate, getCertificates } from '../api/trying.ts';
import { useFormat } from '../language/use-format.ts';
import { useMessages } from '../messages/messages.ts';
import { shortTitle } from '../ui/mark-words.ts';
import { Loading, PartFailed } from '../ui/page-state.tsx';
import { useTryingTexts } from './texts.ts';
import './trying.css';

/** How often one looks for a certificate that is being computed: ms. */
const againMs = 3_000;

const unfinished = (certificates: readonly VersionCertificate[] | undefined): boolean =>
  certificates?.some(({ certificate }) => certificate === null) ?? false;

/** How the published rubrics hold up where only the form of a reply changes. */
export function Certificates() {
  const m = useTryingTexts().certificate;
  const found = useQuery({
    queryKey: ['certificates'],
    queryFn: getCertificates,
    staleTime: 60_000,
    refetchInterval: (query) => (unfinished(query.state.data?.certificates) ? againMs : false),
  });
  return (
    <section className="trying-certificates" aria-labelledby="certificates">
      <header className="desk-head">
        <h2 id="certificates">{m.title}</h2>
        <p>{m.lead}</p>
      </header>
      {found.isPending && <Loading />}
      {found.isError && !found.data && <PartFailed error={found.error} retry={() => found.refetch()} />}
      {found.data?.certificates.map((entry) => (
        <details key={entry.version.id} className="trying-certificate">
          <summary>
            <span lang="en">{m.of(entry.title)}</span>
          </summary>
          <OneCertificate entry={entry} />
        </details>
      ))}
    </section>
  );
}

/** The certificate of one version of a rubric, fetched when one opens it. */
export function CertificateDetails({ version }: { version: string }) {
  const m = useTryingTexts().certificate;
  const [open, setOpen] = useState(false);
  return (
    <details className="desk-part" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{m.title}</summary>
      {open && <CertificateOf version={version} />}
    </details>
  );
}

/** The certificate of one version of a rubric. */
function CertificateOf({ version }: { version: string }) {
  const found = useQuery({
    queryKey: ['certificate', version],
    queryFn: () => getCertificate(version),
    staleTime: 60_000,
    refetchInterval: (query) => (query.state.data && unfinished([query.state.data]) ? againMs : false),
  });
  if (found.isPending) return <Loading />;
  if (found.isError && !found.data) return <PartFailed error={found.error} retry={() => found.refetch()} />;
  return <OneCertificate entry={found.data} />;
}

function OneCertificate({ entry: { certificate, title, version, reader, at } }: { entry: VersionCertificate }) {
  const m = useTryingTexts().certificate;
  const { day } = useFormat();
  if (certificate === null || at === null) return <Loading text={m.pending} />;
  return (
    <div className="trying-tables">
      <Words certificate={certificate} />
      <Shifts what="wording" shifts={certificate.wording} rubric={title} />
      <Shifts what="languages" shifts={certificate.languages} rubric={title} />
      <Gamed certificate={certificate} rubric={title} />
      <Lengths certificate={certificate} rubric={title} />
      <p className="quiet">{m.explain}</p>
      <p className="quiet">{m.version(version.hash, reader, day(at))}</p>
    </div>
  );
}

/** Shifts up to this many levels are small, and up to the second they are to be told. */
const [small, large] = [0.25, 0.5];

/** What the figures mean, in plain words, good or bad. */
function Words({ certificate }: { certificate: Certificate }) {
  const messages = useMessages();
  const m = useTryingTexts().certificate;
  const { percent, whole } = useFormat();
  const names = (of: readonly { dimension: string; title: string }[]) =>
    of.map((entry) => shortTitle(messages, entry)).join(', ');
  const by = (shifts: readonly Shift[]) => {
    const sized = shifts.filter(({ size }) => size !== null);
    const size = (shift: Shift) => shift.size?.value ?? 0;
    return [
      [m.words.steady, sized.filter((shift) => size(shift) <= small)],
      [m.words.moves, sized.filter((shift) => size(shift) > small && size(shift) <= large)],
      [m.words.far, sized.filter((shift) => size(shift) > large)],
    ] as const;
  };
  // Beyond chance: the interval leaves out nought.
  const lean = (shifts: readonly Shift[], lower: (names: string) => string, higher: (names: string) => string): string[] => {
    const against = shifts.filter(({ mean }) => mean !== null && mean.high < 0);
    const towards = shifts.filter(({ mean }) => mean !== null && mean.low > 0);
    if (against.length + towards.length === 0) return [m.words.noLean];
    return [...(against.length > 0 ? [lower(names(against))] : []), ...(towards.length > 0 ? [higher(names(towards))] : [])];
  };
  const { gaming, length } = certificate;
  const longer = length.filter(({ per100Words }) => per100Words !== null && per100Words.low > 0);
  const shorter = length.filter(({ per100Words }) => per100Words !== null && per100Words.high < 0);
  const list = (shifts: readonly Shift[]) =>
    by(shifts).flatMap(([say, some]) => (some.length === 0 ? [] : [<li key={say('')}>{say(names(some))}</li>]));
  return (
    <dl className="trying-words">
      <dt>{m.wording}</dt>
      <dd>
        <ul>
          {list(certificate.wording)}
          {lean(certificate.wording, m.words.lower, m.words.higher).map((said) => (
            <li key={said}>{said}</li>
          ))}
        </ul>
      </dd>
      <dt>{m.languages}</dt>
      <dd>
        <ul>
          {list(certificate.languages)}
          {lean(certificate.languages, m.words.lowerFrench, m.words.higherFrench).map((said) => (
            <li key={said}>{said}</li>
          ))}
        </ul>
      </dd>
      <dt>{m.gaming}</dt>
      <dd>
        {gaming.any && gaming.any.value > 0
          ? m.words.gamed(percent(gaming.any.value), whole(gaming.n))
          : m.words.notGamed(whole(gaming.n))}
      </dd>
      <dt>{m.length}</dt>
      <dd>
        {longer.length > 0 && <p>{m.words.longer(names(longer))}</p>}
        {shorter.length > 0 && <p>{m.words.shorter(names(shorter))}</p>}
        {longer.length + shorter.length === 0 && m.words.notLonger}
      </dd>
    </dl>
  );
}

function Shifts({ what, shifts, rubric }: { what: 'wording' | 'languages'; shifts: readonly Shift[]; rubric: string }) {
  const messages = useMessages();
  const m = useTryingTexts().certificate;
  const { whole } = useFormat();
  return (
    <Scroll title={m[what]} rubric={rubric} columns={[m.dimension, m.n, m.size, m.mean, m.moved]} note={m.signed[what]}>
      {shifts.map((shift) => (
        <tr key={shift.dimension}>
          <th scope="row">{shortTitle(messages, shift)}</th>
          <td>
            {whole(shift.n)}
            {shift.onlyOne > 0 && <span className="quiet card__note">{m.onlyOne(shift.onlyOne, whole(shift.onlyOne))}</span>}
          </td>
          <td>
            <Levels estimate={shift.size} />
          </td>
          <td>
            <Levels estimate={shift.mean} />
          </td>
          <td>
            <Share estimate={shift.moved} />
          </td>
        </tr>
      ))}
    </Scroll>
  );
}

function Gamed({ certificate: { gaming }, rubric }: { certificate: Certificate; rubric: string }) {
  const messages = useMessages();
  const m = useTryingTexts().certificate;
  return (
    <Scroll title={m.gaming} rubric={rubric} columns={[m.dimension, m.share]}>
      <tr>
        <th scope="row">{m.any}</th>
        <td>
          <Share estimate={gaming.any} />
        </td>
      </tr>
      {gaming.dimensions.map((entry) => (
        <tr key={entry.dimension}>
          <th scope="row">{shortTitle(messages, entry)}</th>
          <td>
            <Share estimate={entry.above} />
          </td>
        </tr>
      ))}
    </Scroll>
  );
}

function Lengths({ certificate: { length }, rubric }: { certificate: Certificate; rubric: string }) {
  const messages = useMessages();
  const m = useTryingTexts().certificate;
  const { whole } = useFormat();
  return (
    <Scroll title={m.length} rubric={rubric} columns={[m.dimension, m.meanings, m.per100]}>
      {length.map((entry) => (
        <tr key={entry.dimension}>
          <th scope="row">{shortTitle(messages, entry)}</th>
          <td>{whole(entry.n)}</td>
          <td>
            <Levels estimate={entry.per100Words} />
          </td>
        </tr>
      ))}
    </Scroll>
  );
}

type ScrollProps = { title: string; rubric: string; columns: readonly string[]; note?: string; children: ReactNode };

function Scroll({ title, rubric, columns, note, children }: ScrollProps) {
  const m = useTryingTexts().certificate;
  return (
    <>
      <h3>{title}</h3>
      {note && <p className="quiet">{note}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
      <section className="card__scroll" tabIndex={0} aria-label={m.table(title, rubric)}>
        <table className="card__table">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </section>
    </>
  );
}

function Levels({ estimate }: { estimate: Estimate }) {
  const { certificate: m, report } = useTryingTexts();
  const { hundredth } = useFormat();
  if (!estimate) return <span className="quiet">{m.few}</span>;
  return (
    <span className="card__figure">
      {report.figure(hundredth(estimate.value), hundredth(estimate.low), hundredth(estimate.high))}
    </span>
  );
}

function Share({ estimate }: { estimate: Estimate }) {
  const { certificate: m, report } = useTryingTexts();
  const { percent } = useFormat();
  if (!estimate) return <span className="quiet">{m.few}</span>;
  return (
    <span className="card__figure">
      {report.figure(percent(estimate.value), percent(estimate.low), percent(estimate.high))}
    </span>
  );
}
