using System.Text.Json;
using Dialer.Calls;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dialer.Data;

/// <summary>The application's own data. The tables are made by the scripts in <c>Schema</c>; this only says what stands where.</summary>
internal sealed class DialerDb(DbContextOptions<DialerDb> options) : DbContext(options)
{
    public DbSet<Contact> Contacts => Set<Contact>();

    public DbSet<Call> Calls => Set<Call>();

    public DbSet<ApiKeyRecord> ApiKeys => Set<ApiKeyRecord>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
        configurationBuilder.Properties<CallCause>().HaveConversion<SnakeCaseName<CallCause>>();
        configurationBuilder.Properties<CallOutcome>().HaveConversion<SnakeCaseName<CallOutcome>>();
        configurationBuilder.Properties<PartyState>().HaveConversion<SnakeCaseName<PartyState>>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Contact>(contact => Columns(contact, "contact"));
        modelBuilder.Entity<ApiKeyRecord>(key =>
        {
            key.HasKey(record => record.Hash);
            Columns(key, "api_key");
        });
        modelBuilder.Entity<Call>(call =>
        {
            call.HasOne(each => each.Contact).WithMany().HasForeignKey(each => each.ContactId);
            call.ComplexProperty(each => each.Agent);
            call.ComplexProperty(each => each.Lead);
            Columns(call, "call");
        });
    }

    private static void Columns<T>(EntityTypeBuilder<T> entity, string table) where T : class
    {
        entity.ToTable(table);
        foreach (IMutableProperty property in entity.Metadata.GetProperties()) property.SetColumnName(Snake(property.Name));
        foreach (IMutableComplexProperty part in entity.Metadata.GetComplexProperties())
        {
            foreach (IMutableProperty property in part.ComplexType.GetProperties()) property.SetColumnName($"{Snake(part.Name)}_{Snake(property.Name)}");
        }
    }

    private static string Snake(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
