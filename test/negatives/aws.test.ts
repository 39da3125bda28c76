import { negatives } from './driver';

negatives('aws');
