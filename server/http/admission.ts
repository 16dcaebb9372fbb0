/** Says whether there is time for another piece of work. */
export type Admission = { hasRoom(): boolean };

type AdmissionClock = {
  nowMs(): number;
  /** Calls back once everything that has arrived together is done: `setImmediate`. */
  afterwards(done: () => void): void;
};

/**
 * What arrives together is worked off one after the other, so that whatever comes late in it has waited for all before it. Once those before
 * have taken `ms`, and are more than `few`, the rest is refused at once, sooner than kept waiting: whoever was let in is answered in
 * time, however many there are, and the others can try again. A few that take long (the first of a persona's) are no crowd.
 */
export function createAdmission(
  most: () => { ms: number; few: number },
  { nowMs, afterwards }: AdmissionClock = { nowMs: () => performance.now(), afterwards: setImmediate },
): Admission {
  let begunMs: number | undefined;
  let admitted = 0;
  return {
    hasRoom() {
      if (begunMs === undefined) {
        begunMs = nowMs();
        admitted = 0;
        afterwards(() => {
          begunMs = undefined;
        });
      }
      const { ms, few } = most();
      if (admitted >= few && nowMs() - begunMs > ms) return false;
      admitted++;
      return true;
    },
  };
}
