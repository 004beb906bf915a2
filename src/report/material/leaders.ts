import type { Context } from './context.ts';
import { LED_BY_KEEPER } from './recommendation-words.ts';
import type { Recommendation } from './recommendations.ts';

const MOST_NAMED = 6;

/** Who is to see to a recommendation. `where` says where the owners stand if they are too many to name. */
export function leaders(
  { t, number }: Pick<Context, 't' | 'number'>,
  { kind, subjects }: Recommendation,
  keeper: string,
  where: string,
): string {
  const actors = [...new Set(subjects.flatMap((subject) => subject.actors))].sort();
  const who =
    actors.length > MOST_NAMED
      ? t(
          `${number(actors.length)} pemilik inovasi (${where})`,
          `${number(actors.length)} owners (${where})`,
        )
      : actors.join('; ');
  if (who === '') return keeper;
  return LED_BY_KEEPER[kind]
    ? t(`${keeper} bersama ${who}`, `${keeper} with ${who}`)
    : t(`${who}, dikoordinasikan oleh ${keeper}`, `${who}, coordinated by ${keeper}`);
}
