/**
 * Keeps runs as folders that either verify completely or do not exist: written aside, forced to disk, moved into place
 * with the manifest last. Views read {@link landbridge.store.StoredRun}s and nothing else.
 */
package landbridge.store;
