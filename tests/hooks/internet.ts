import type { LookTools } from '../../hooks/source-look';
import { HttpError, type HttpFailure } from '../../platform/http';
import { recognise } from '../../sources/recognise';
import { recogniseBuiltIn } from '../../sources/recognise-built-in';
import { feedsOfPage } from '../../sources/recognise-page';
import { SOURCE_FORMATS } from '../../sources/registry';

type Answers = Readonly<Record<string, string | HttpFailure>>;
const FAILURES: ReadonlySet<string> = new Set(['offline', 'timeout', 'network', 'status', 'redirect']);

/** The shapes that Gavel reads, on an internet that has these documents; all else is 404. */
export function internet(answers: Answers): LookTools & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    formats: SOURCE_FORMATS,
    recognise,
    isBuiltIn: (document) => recogniseBuiltIn(document) !== null,
    feedsOfPage,
    read: async (url) => {
      asked.push(url);
      const answer = answers[url] ?? 'status';
      if (FAILURES.has(answer)) throw new HttpError(answer as HttpFailure, `${url}: ${answer}.`);
      return { url, text: answer };
    },
  };
}
