/** A card of UN Web TV's day page, in the shape of the real thing. */
export interface DayCard {
  /** Eight characters; the asset is `k1x/k1xyyyyyyy` with the first of them as `x`. */
  readonly id: string;
  readonly title: string;
  readonly start: Date;
  readonly category?: string;
  readonly isLive?: boolean;
  /** `HH:MM:SS`, once it is recorded. */
  readonly length?: string;
}

/** The address of the card's asset. */
export function assetPath({ id }: Pick<DayCard, 'id'>): string {
  return `/en/asset/k1${id.slice(0, 1)}/k1${id}`;
}

/** A whole day page of UN Web TV, with its mislabelled clock: the time is UTC, the suffix says New York. */
export function dayPage(date: string, cards: readonly DayCard[]): string {
  return `<!DOCTYPE html>
<html lang="en" dir="ltr">
<head><meta charset="utf-8"><title>Schedule | UN Web TV</title>
<link rel="canonical" href="https://webtv.un.org/en/schedule/${date}"></head>
<body class="path-schedule">
<main><div class="views-element-container"><div class="view view-schedule">
${cards.map(cardMarkup).join('\n')}
</div></div></main>
<footer><a href="/en/schedule/${date}">Schedule</a></footer>
</body>
</html>`;
}

function cardMarkup(card: DayCard, index: number): string {
  const { title, start, category = '', isLive = false, length } = card;
  const badges = `${isLive ? '<span class="badge bg-danger">Live</span>' : ''}${
    length === undefined ? '' : `<span class="badge">${length}</span>`
  }`;
  return `<div class="un3-card-row-video card"><div class="row">
<div class="card-img-overlay">${badges}</div>
<div class="d-none mediaun-timezone" data-nid="${4200 + index}">${start.toISOString().slice(0, 19)}-05:00</div>
<h6 class="text-primary">${category}</h6>
<h4><a href="${assetPath(card)}"><div class="media-asset__title"><div class="field__item">${title}</div></div></a></h4>
</div></div>`;
}
