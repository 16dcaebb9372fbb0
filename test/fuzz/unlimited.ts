import { defaultLimits, type Limits } from '../../server/http/limits.ts';

const rate = { burst: 1_000_000, perSecond: 1_000_000 };

/** Limits that nobody reaches, so that everything sent is dealt with. */
export const unlimited: Limits = { ...defaultLimits, requests: rate, frames: rate };
