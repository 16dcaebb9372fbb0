import { z } from 'zod';

/** Something that is spoken of, with what it is called. */
export const NamedRef = z.object({ id: z.string(), name: z.string() });
export const TitledRef = z.object({ id: z.string(), title: z.string() });
