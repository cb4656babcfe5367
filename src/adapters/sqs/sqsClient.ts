import { SQSClient } from '@aws-sdk/client-sqs';
import { bounds, type ClientOptions } from '../clientOptions.ts';

export const sqsClient = (options: ClientOptions): SQSClient => new SQSClient({ ...bounds, ...options });
