import { S3Client } from '@aws-sdk/client-s3';
import { bounds, type ClientOptions } from '../clientOptions.ts';

/** `pathStyle`: for a stand-in on this machine, where no DNS name leads to a bucket. */
export const s3Client = ({
  pathStyle = false,
  ...options
}: ClientOptions & { pathStyle?: boolean }): S3Client =>
  new S3Client({ ...bounds, ...options, forcePathStyle: pathStyle });
