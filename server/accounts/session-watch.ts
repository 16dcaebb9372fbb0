/** Who is to be told when sessions end in this process, so that open sockets do not outlive them. */
export type SessionWatch = {
  /** Calls `over` when the session has ended; the result stops that. */
  follow(session: { id: string; user: string }, over: () => void): () => void;
  /** One session ended. */
  ended(id: string): void;
  /** All sessions of somebody ended, but for one. */
  allEnded(user: string, keep?: string): void;
};

export function createSessionWatch(): SessionWatch {
  const followers = new Set<{ id: string; user: string; over: () => void }>();
  const tell = (concerns: (follower: { id: string; user: string }) => boolean) => {
    for (const follower of [...followers]) if (concerns(follower)) follower.over();
  };
  return {
    follow({ id, user }, over) {
      const follower = { id, user, over };
      followers.add(follower);
      return () => void followers.delete(follower);
    },
    ended: (id) => tell((follower) => follower.id === id),
    allEnded: (user, keep) => tell((follower) => follower.user === user && follower.id !== keep),
  };
}
