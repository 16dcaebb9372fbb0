/** Says whether there is time for another piece of work. */
export type Admission = { hasRoom(): boolean };

export type AdmissionClock = {
  nowMs(): number;
  /** Calls back once everything that has arrived together is done: `setImmediate`. */
  afterwards(done: () => void): void;
};

/**
 * What arrives together is worked off one after the other, so that whatever comes late in it has waited for all before it. Once those before
 * have taken `mostMs`, the rest is refused at once, sooner than kept waiting: whoever was let in is answered in time, however many
 * there are, and the others can try again.
 */
export function createAdmission(
  mostMs: () => number,
  { nowMs, afterwards }: AdmissionClock = { nowMs: () => performance.now(), afterwards: setImmediate },
): Admission {
  let begunMs: number | undefined;
  return {
    hasRoom() {
      if (begunMs === undefined) {
        begunMs = nowMs();
        afterwards(() => {
          begunMs = undefined;
        });
      }
      return nowMs() - begunMs <= mostMs();
    },
  };
}
