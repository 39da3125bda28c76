/** A partition: a set of regions and accounts with ARNs and endpoints of its own. */
export enum AwsPartition {
  /** The commercial regions. */
  AWS = 'aws',
  /** China: Beijing and Ningxia. Its tokens carry the audience `sts.amazonaws.com.cn`. */
  AWS_CN = 'aws-cn',
  /** GovCloud (US). */
  AWS_US_GOV = 'aws-us-gov',
  /** The European Sovereign Cloud. */
  AWS_EUSC = 'aws-eusc',
  /** Isolated regions, us-iso. */
  AWS_ISO = 'aws-iso',
  /** Isolated regions, us-isob. */
  AWS_ISO_B = 'aws-iso-b',
  /** Isolated regions, eu-isoe. */
  AWS_ISO_E = 'aws-iso-e',
  /** Isolated regions, us-isof. */
  AWS_ISO_F = 'aws-iso-f',
}
