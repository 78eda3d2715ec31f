import { createEvent, type FakeEvent } from './event';

/** An entry of the context menu. */
export interface FakeMenuItem {
  readonly id: string;
  readonly title: string;
  readonly contexts: readonly string[];
}

interface FakeClick {
  readonly menuItemId: string;
  readonly frameId?: number;
  readonly selectionText?: string;
  readonly pageUrl?: string;
}

interface FakeTab {
  readonly id?: number;
}

/** `browser.contextMenus` and `browser.commands`: what leads to Gavel beside its button. */
export interface FakeMenus {
  readonly contextMenus: {
    readonly onClicked: FakeEvent<[FakeClick, FakeTab | undefined]>;
    removeAll(): Promise<void>;
    create(item: FakeMenuItem): void;
  };
  readonly commands: { readonly onCommand: FakeEvent<[string, FakeTab | undefined]> };
  /** What stands in the menu. */
  readonly items: readonly FakeMenuItem[];
}

/** An empty menu. As in browsers, an entry whose id is there already is refused. */
export function createMenus(): FakeMenus {
  const items: FakeMenuItem[] = [];
  return {
    contextMenus: {
      onClicked: createEvent(),
      removeAll: async () => void items.splice(0),
      create: (item) => {
        if (items.some(({ id }) => id === item.id))
          throw new Error(`Cannot create item with duplicate id ${item.id}`);
        items.push(item);
      },
    },
    commands: { onCommand: createEvent() },
    items,
  };
}
