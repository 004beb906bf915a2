import fc from 'fast-check';

/**
 * Random cases are the same in every run, so that a change is judged by what it changes. Others are
 * tried with `FC_SEED=7 npm test`, or with any number.
 */
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20261121) });
