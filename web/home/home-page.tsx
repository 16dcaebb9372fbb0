import { useQuery } from '@tanstack/react-query';
import { getPersonas } from '../api/http.ts';
import { useLanguage } from '../language/use-language.tsx';
import { useMessages } from '../messages/messages.ts';
import { Page } from '../ui/page.tsx';
import { Failed, Loading } from '../ui/page-state.tsx';
import { useTitle } from '../ui/use-title.ts';
import { Buyer } from './buyer.tsx';
import './home.css';
import { PastConversations } from './past-conversations.tsx';

/** The buyers to choose from, and what was said so far. */
export function HomePage() {
  const m = useMessages().home;
  const { language } = useLanguage();
  const personas = useQuery({
    queryKey: ['personas', language],
    queryFn: () => getPersonas(language),
    placeholderData: (previous) => previous,
  });
  useTitle(m.title);
  return (
    <Page>
      {personas.isPending && <Loading />}
      {personas.isError && !personas.data && <Failed error={personas.error} retry={() => personas.refetch()} />}
      {personas.data && (
        <>
          <div className="home__head">
            <h1>{m.title}</h1>
            <p className="home__lead">{m.lead}</p>
          </div>
          <h2 className="visually-hidden">{m.buyers}</h2>
          {personas.data.length === 0 ? (
            <div className="home__empty">
              <p>{m.noBuyers}</p>
              <p className="quiet">{m.noBuyersBody}</p>
            </div>
          ) : (
            <ul className="buyers">
              {personas.data.map((persona) => (
                <li key={persona.id}>
                  <Buyer persona={persona} />
                </li>
              ))}
            </ul>
          )}
          <PastConversations />
        </>
      )}
    </Page>
  );
}
