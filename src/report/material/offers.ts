import type { Context } from './context.ts';
import type { Known } from './innovations.ts';
import { type When, whenOf } from './when.ts';

export interface Offer {
  readonly innovation: Known;
  readonly when: When | undefined;
}

/** Innovations that their owners offer to others for copying, as of the day. */
export function openOffers(context: Context, innovations: readonly Known[]): Offer[] {
  return innovations.flatMap((innovation): Offer[] => {
    const { offer } = innovation.document.value;
    if (!offer?.open) return [];
    if (offer.since === undefined) return [{ innovation, when: undefined }];
    const when = whenOf(context, innovation.document, offer.since, 'offer', offer, 'since');
    return when.byDay === 'no' ? [] : [{ innovation, when }];
  });
}
