import { browser } from 'wxt/browser';
import type { LanguageTag } from '../domain/time';
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

/** The languages the interface is complete in. */
export const UI_LANGUAGES = ['en', 'ar'] as const;
type UiLanguage = (typeof UI_LANGUAGES)[number];

interface Message {
  readonly message: string;
}

/** The strings in the chosen language, or in the browser's where none is chosen, or in English where that is not among them. */
export async function loadStrings(chosen: string | null): Promise<Strings> {
  const wanted = chosen ?? browser.i18n.getUILanguage();
  const language = UI_LANGUAGES.find((name) => wanted.toLowerCase().split('-')[0] === name) ?? 'en';
  const messages = await fetchMessages(language);
  return {
    // The browser's region decides between 24- and 12-hour clocks and between digits, where its language is the one shown.
    language: wanted.startsWith(language) ? wanted : language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    text: (key, ...[values]) => fill(messages[key]?.message ?? key, values ?? {}),
  };
}

async function fetchMessages(language: UiLanguage): Promise<Readonly<Record<string, Message>>> {
  const response = await fetch(`${browser.runtime.getURL('/')}_locales/${language}/messages.json`);
  return response.json();
}

function fill(message: string, values: Readonly<Record<string, string>>): string {
  return message.replace(
    /\$(\w+)\$/g,
    (placeholder, name: string) => values[name.toLowerCase()] ?? placeholder,
  );
}
