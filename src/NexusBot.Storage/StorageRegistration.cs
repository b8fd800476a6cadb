using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using NexusBot.Core;
using NexusBot.Core.Delivery;
using NexusBot.Core.Guilds;
using NexusBot.Core.Learnings;
using NexusBot.Core.Learnings.Exchange;
using NexusBot.Core.Learnings.Pictures;
using NexusBot.Core.Learnings.Search;
using NexusBot.Core.Members;
using NexusBot.Core.Moderation;
using NexusBot.Core.Pairing;
using NexusBot.Core.Reminders;
using NexusBot.Core.Sessions;
using NexusBot.Storage.LiteDb;
using NexusBot.Storage.LiteDb.Backups;
using NexusBot.Storage.LiteDb.Delivery;
using NexusBot.Storage.LiteDb.Guilds;
using NexusBot.Storage.LiteDb.Learnings;
using NexusBot.Storage.LiteDb.Members;
using NexusBot.Storage.LiteDb.Moderation;
using NexusBot.Storage.LiteDb.Pairing;
using NexusBot.Storage.LiteDb.Pictures;
using NexusBot.Storage.LiteDb.Reminders;
using NexusBot.Storage.LiteDb.Sessions;
using NexusBot.Storage.Search;

namespace NexusBot.Storage;

public static class StorageRegistration
{
    /// <summary>
    /// The stores, on LiteDB in this data folder. The file is opened when the first of them is asked for.
    /// Needs an <see cref="IOutboxAlarm"/> and a <see cref="TimeProvider"/>.
    /// </summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, StoreSettings settings) => services
        .AddSingleton(new BackupFolder(settings.Directory))
        .AddSingleton<StoreBackups>()
        .AddPictures(_ => PictureFolder.In(settings.Directory), settings.MinimumFreeBytes)
        .AddSingleton(IndexPlace.In(settings.Directory))
        .AddStores(provider => LiteDbStore.Open(
            settings, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<LiteDbStore>>()));

    /// <summary>The same stores, gone when they are closed: for tests.</summary>
    public static IServiceCollection AddInMemoryStorage(this IServiceCollection services) => services
        .AddSingleton<PassingFolder>()
        .AddSingleton(IndexPlace.InMemory)
        .AddPictures(provider => PictureFolder.In(provider.GetRequiredService<PassingFolder>().Path), minimumFreeBytes: 0)
        .AddStores(provider => LiteDbStore.OpenInMemory(
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<LiteDbStore>>()));

    private static IServiceCollection AddStores(this IServiceCollection services, Func<IServiceProvider, LiteDbStore> open)
    {
        services.AddSingleton(open);
        services.AddSingleton<IStoreProbe>(provider => provider.GetRequiredService<LiteDbStore>());
        services.AddSingleton<Outbox>();
        services.AddSingleton<LearningBell>();
        services.AddSingleton<ILearningChanges, LiteDbLearningChanges>();
        services.AddSingleton<ILearningIndex, LuceneLearningIndex>();
        services.AddSingleton<Notices>();
        services.AddSingleton<PartnershipRows>();
        services.AddSingleton<IPartners>(provider => provider.GetRequiredService<IPartnershipStore>());
        services.AddSingleton<ISharedWork>(provider => provider.GetRequiredService<ILearningStore>());
        services.AddSingleton<SessionRows>();
        services.AddSingleton(provider => (LiteDbLearningStore)provider.GetRequiredService<ILearningStore>());
        services.AddSingleton<ISettingsFollower>(provider => provider.GetRequiredService<LiteDbLearningStore>());
        services.AddSingleton<ISettingsFollower>(provider => provider.GetRequiredService<SessionRows>());
        services.AddSingleton<ILearningArchive>(provider => provider.GetRequiredService<LiteDbLearningStore>());

        // They erase in this order: a saving that became a learning meanwhile is erased as one.
        return services
            .AddStore<IMessageSavingStore, LiteDbMessageSavingStore>()
            .AddStore<ILearningStore, LiteDbLearningStore>()
            .AddStore<IEnrolmentStore, LiteDbEnrolmentStore>()
            .AddStore<IBlockStore, LiteDbBlockStore>()
            .AddStore<IRoundStore, LiteDbRoundStore>()
            .AddStore<IPartnershipStore, LiteDbPartnershipStore>()
            .AddStore<IWaitingStore, LiteDbWaitingStore>()
            .AddStore<IReminderStore, LiteDbReminderStore>()
            .AddStore<ISessionStore, LiteDbSessionStore>()
            .AddStore<ISessionPollStore, LiteDbSessionPollStore>()
            .AddStore<INoticeStore, LiteDbNoticeStore>()
            .AddStore<IMemberStore, LiteDbMemberStore>()
            .AddStore<IGuildSettingsStore, LiteDbGuildSettingsStore>()
            .AddStore<IGuildStore, LiteDbGuildStore>()
            .AddStore<IAuditStore, LiteDbAuditStore>()
            .AddStore<IOutboxStore, LiteDbOutboxStore>();
    }

    private static IServiceCollection AddPictures(
        this IServiceCollection services, Func<IServiceProvider, PictureFolder> folder, long minimumFreeBytes) =>
        services.AddSingleton<IPictureStore>(provider => new LiteDbPictureStore(
            provider.GetRequiredService<LiteDbStore>(),
            folder(provider),
            minimumFreeBytes,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<LiteDbPictureStore>>()));

    private static IServiceCollection AddStore<TStore, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TImplementation>(
        this IServiceCollection services)
        where TStore : class, IErasable
        where TImplementation : class, TStore
    {
        services.AddSingleton<TStore, TImplementation>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IErasable, TStore>(provider => provider.GetRequiredService<TStore>()));
        return services;
    }
}
