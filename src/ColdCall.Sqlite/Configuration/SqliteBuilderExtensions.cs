using ColdCall.Sqlite;
using ColdCall.Sqlite.Configuration;
using ColdCall.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ColdCall;

/// <summary>Adds the store in a SQLite file to ColdCall.</summary>
public static class SqliteBuilderExtensions
{
    /// <summary>Keeps conferences in one file, in place of the in-memory store.</summary>
    /// <param name="builder">What <c>AddColdCall</c> returned.</param>
    /// <param name="path">The file, as <see cref="SqliteStoreOptions.Path"/> says.</param>
    /// <exception cref="InvalidOperationException">A SQLite store was added before.</exception>
    public static IColdCallBuilder AddSqliteStore(this IColdCallBuilder builder, string path)
    {
        ArgumentNullException.ThrowIfNull(builder);
        AddStore(builder.Services, "AddSqliteStore: ").Configure(options => options.Path = path);
        return builder;
    }

    /// <summary>Keeps conferences in one file, in place of the in-memory store.</summary>
    /// <param name="builder">What <c>AddColdCall</c> returned.</param>
    /// <param name="section">The section with the settings of <see cref="SqliteStoreOptions"/>.</param>
    /// <exception cref="InvalidOperationException">A SQLite store was added before.</exception>
    public static IColdCallBuilder AddSqliteStore(this IColdCallBuilder builder, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(section);
        AddStore(builder.Services, section is IConfigurationSection { Path: { Length: > 0 } path } ? $"{path}:" : "").Bind(section);
        return builder;
    }

    private static OptionsBuilder<SqliteStoreOptions> AddStore(IServiceCollection services, string section)
    {
        if (services.Any(service => service.ServiceType == typeof(SqliteConferenceStore)))
            throw new InvalidOperationException("A SQLite store was added twice. An application has one store: remove one of the two calls of AddSqliteStore.");
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<SqliteConferenceStore>();
        services.Replace(ServiceDescriptor.Singleton<IConferenceStore>(provider => provider.GetRequiredService<SqliteConferenceStore>()));
        services.AddSingleton<IHostedService, StoreStart>();
        services.AddSingleton<IValidateOptions<SqliteStoreOptions>>(new SqliteStoreOptionsValidator(section));
        return services.AddOptions<SqliteStoreOptions>().ValidateOnStart();
    }
}
