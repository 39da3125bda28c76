import { AdmissionRing } from '../../simulate';

/** The scopes at which somebody may want a pipeline to stop. */
export type WideScope = AdmissionRing.PLATFORM | AdmissionRing.ORGANIZATION | AdmissionRing.REPOSITORY;
export const WIDE_SCOPES: readonly WideScope[] = [AdmissionRing.PLATFORM, AdmissionRing.ORGANIZATION, AdmissionRing.REPOSITORY];

/** From nobody to everybody. What is not known may be everybody. */
const WIDTH: Record<AdmissionRing, number> = {
  [AdmissionRing.NOBODY]: 0,
  [AdmissionRing.EXACT_RUNS]: 1,
  [AdmissionRing.REPOSITORY]: 2,
  [AdmissionRing.ORGANIZATION]: 3,
  [AdmissionRing.PLATFORM]: 4,
  [AdmissionRing.UNKNOWN]: 5,
};

/** The rings in one word or two, for a column. */
export const SHORT_RINGS: Record<AdmissionRing, string> = {
  [AdmissionRing.NOBODY]: 'nobody',
  [AdmissionRing.EXACT_RUNS]: 'exactly these runs',
  [AdmissionRing.REPOSITORY]: 'anyone of the repository',
  [AdmissionRing.ORGANIZATION]: 'anyone of the organization',
  [AdmissionRing.PLATFORM]: 'anyone on the platform',
  [AdmissionRing.UNKNOWN]: 'not known',
};

/** Whether a scope is as wide as another, or wider; one that is not known counts as wider. */
export const isAsWide = (ring: AdmissionRing, limit: WideScope) => WIDTH[ring] >= WIDTH[limit];

/** The widest first. */
export const byWidth = (one: AdmissionRing, other: AdmissionRing) => WIDTH[other] - WIDTH[one];
