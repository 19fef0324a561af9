// The first layer, still without a statistic: step 1 publishes plain counts only, which need none.
export {};
