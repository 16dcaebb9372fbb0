import type { ContentKind } from '../../server/domain/content-version.ts';

/** Where the versions of one persona or rubric are. */
export const contentPath = (kind: ContentKind, contentId: string): string => `/studio/${kind}s/${contentId}`;
