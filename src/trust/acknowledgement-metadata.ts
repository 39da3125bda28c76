/** The kind of metadata under which a CDK app tells acknowledgements of trusted workflows beside its templates. */
export const ACKNOWLEDGEMENT_METADATA = 'cdk-trusted-workflows:acknowledgement';
