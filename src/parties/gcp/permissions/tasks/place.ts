/** The objects of a bucket that a role is narrowed to by an IAM condition. */
export interface BucketObjects {
  /** What their names begin with: empty, or text that ends with a slash. */
  readonly prefix: string;
  /** What their names end with. @default - anything */
  readonly suffix?: string;
}

/** What a role is given on: the narrowest thing that has an allow policy of its own. */
export type Place =
  | { readonly kind: 'project'; readonly project: string }
  | { readonly kind: 'repository'; readonly project: string; readonly location: string; readonly repository: string }
  | { readonly kind: 'bucket'; readonly bucket: string; readonly objects?: BucketObjects }
  | { readonly kind: 'secret'; readonly project: string; readonly secret: string }
  | { readonly kind: 'service'; readonly project: string; readonly location: string; readonly service: string }
  | { readonly kind: 'service-account'; readonly name: string };

/** A place of one kind. */
export type PlaceOf<Kind extends Place['kind']> = Extract<Place, { readonly kind: Kind }>;

/**
 * The full name of a place, as Google writes it; references are in it as they are. Behind a bucket, the objects that a condition leaves.
 * @see https://docs.cloud.google.com/iam/docs/conditions-resource-attributes#resource-name (2026-11-28)
 */
export function placeName(place: Place): string {
  switch (place.kind) {
    case 'project': return `projects/${place.project}`;
    case 'repository': return `projects/${place.project}/locations/${place.location}/repositories/${place.repository}`;
    case 'bucket': return `${bucketName(place.bucket)}${objectsName(place.objects)}`;
    case 'secret': return `projects/${place.project}/secrets/${place.secret}`;
    case 'service': return `projects/${place.project}/locations/${place.location}/services/${place.service}`;
    case 'service-account': return place.name;
  }
}

/** A bucket is in no project by its name: names are global. */
export const bucketName = (bucket: string) => `projects/_/buckets/${bucket}`;

const objectsName = (objects: BucketObjects | undefined) =>
  objects === undefined ? '' : `/objects/${objects.prefix}${objects.suffix === undefined ? '' : `*${objects.suffix}`}`;
