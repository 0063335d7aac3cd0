package org.tarikh.postgres;

/**
 * One service's database with its two roles: the owner runs migrations, the service role reads and writes rows and has
 * no DDL.
 */
public record Database(String jdbcUrl, String owner, String ownerPassword, String service, String servicePassword) {}
