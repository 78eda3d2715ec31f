import { browser } from 'wxt/browser';
import { readerLocale } from '../domain/reader-locale';
import type { LanguageTag } from '../domain/time';
import { toUnLanguage, type UnLanguage } from '../domain/un-language';
import type english from '../public/_locales/en/messages.json';

/**
 * The strings of the interface, from the message files of the manifest (`public/_locales`), which
 * `browser.i18n` can only serve in the browser's own language. A message file may leave nothing out:
 * a test compares the keys and placeholders of every language with the English ones.
 */
type Messages = typeof english;

/** Names a string of the interface. */
export type MessageKey = keyof Messages;

/** The placeholders a string wants, by name. */
type Substitutions<Key extends MessageKey> = Messages[Key] extends { placeholders: infer Placeholders }
  ? [values: Readonly<Record<keyof Placeholders, string>>]
  : [];

/** The interface in one language. */
export interface Strings {
  /** The language of the strings, and of dates and numbers beside them. */
  readonly language: LanguageTag;
  readonly direction: 'ltr' | 'rtl';
  /** The string, its placeholders filled in. */
  text<Key extends MessageKey>(key: Key, ...values: Substitutions<Key>): string;
}

/** The folders of messages. Browsers tell the two ways to write Chinese apart by region. */
export const MESSAGE_FOLDERS = {
  ar: 'ar',
  zh: 'zh_CN',
  en: 'en',
  fr: 'fr',
  ru: 'ru',
  es: 'es',
} as const satisfies Readonly<Record<UnLanguage, string>>;

interface Message {
  readonly message: string;
}

/** The language of the interface: the chosen one, or the browser's where none is chosen, or English where that is not among them. */
function uiLanguage(chosen: string | null): UnLanguage {
  return toUnLanguage(chosen ?? browser.i18n.getUILanguage()) ?? 'en';
}

/**
 * The locale of the interface, where none of its strings is wanted: its language with the browser's region.
 *
 * @param chosen The language the user chose, or null, which follows the browser.
 */
export function interfaceLocale(chosen: string | null): LanguageTag {
  return readerLocale(uiLanguage(chosen), browser.i18n.getUILanguage(), navigator.languages);
}

/**
 * The strings in the language of the interface.
 *
 * @param chosen The language the user chose, or null, which follows the browser.
 * @throws where the browser does not give its own file.
 */
export async function loadStrings(chosen: string | null): Promise<Strings> {
  const language = uiLanguage(chosen);
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  const messages = await fetchMessages(MESSAGE_FOLDERS[language]);
  return {
    language: interfaceLocale(chosen),
    direction,
    text: (key, ...[values]) => fill(messages[key]?.message ?? key, values ?? {}, direction),
  };
}

async function fetchMessages(folder: string): Promise<Readonly<Record<string, Message>>> {
  const response = await fetch(`${browser.runtime.getURL('/')}_locales/${folder}/messages.json`);
  return response.json();
}

/** A letter of a script other than Arabic, in a text that is not kept apart already. */
const FOREIGN = /^(?!\u2068).*[^\P{L}\p{Script=Arabic}]/su;

/** Names in other scripts run from left to right: in a sentence that does not, each keeps to itself (Unicode's FSI and PDI). */
function fill(
  message: string,
  values: Readonly<Record<string, string>>,
  direction: Strings['direction'],
): string {
  return message.replace(/\$(\w+)\$/g, (placeholder, name: string) => {
    const value = values[name.toLowerCase()];
    if (value === undefined) return placeholder;
    return direction === 'rtl' && FOREIGN.test(value) ? `\u2068${value}\u2069` : value;
  });
}
