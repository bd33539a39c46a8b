/**
 * Who acts, for which firm, and the only way to the database.
 *
 * <p>A firm's rows are reached through a {@link org.fingerpost.tenancy.FirmScope}, and only
 * {@link org.fingerpost.tenancy.FirmDatabase} makes one. What must be asked before a firm is known goes through
 * {@link org.fingerpost.tenancy.Directory}, which answers one question about one key at a time.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.fingerpost.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
