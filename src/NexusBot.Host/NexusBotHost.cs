using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using NexusBot.Host.Bot;
using NexusBot.Host.Logging;
using NexusBot.Host.Operating;
using NexusBot.Host.Options;
using NexusBot.Host.Scheduling;
using NexusBot.Host.Wiring;
using NexusBot.Modules;
using NexusBot.Storage;

namespace NexusBot.Host;

/// <summary>Makes the bot. Production, the Playground and the end-to-end tests all start it here, so that they run the same one;
/// after a stop, a new host on the same storage path goes on where the last one ended.</summary>
public static class NexusBotHost
{
    private static readonly TimeSpan s_shutdownLimit = TimeSpan.FromSeconds(10);

    /// <param name="args">The process's arguments; a running bot takes none.</param>
    /// <param name="configure">Called after the shipped configuration and the environment are read: adds settings that win over both,
    /// or another <see cref="TimeProvider"/> as an instance.</param>
    /// <exception cref="ConfigurationException">A key is unknown, a value is out of range or missing, or a secret's file is missing.</exception>
    public static IHost Create(string[] args, Action<HostApplicationBuilder>? configure = null)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { Args = args });
        builder.Configuration.AddNexusBotSources();
        builder.Configuration.ReadSecretFiles();
        configure?.Invoke(builder);
        KnownKeys.Check(builder.Configuration);

        AddBot(builder);
        return builder.Build();
    }

    private static void AddBot(HostApplicationBuilder builder)
    {
        var discord = Settings.Read<DiscordOptions>(builder.Configuration, DiscordOptions.Section);
        var storage = Settings.Read<StorageOptions>(builder.Configuration, StorageOptions.Section);
        var reminders = Settings.Read<ReminderOptions>(builder.Configuration, ReminderOptions.Section);
        var pairing = Settings.Read<PairingOptions>(builder.Configuration, PairingOptions.Section);
        var log = Settings.Read<LogOptions>(builder.Configuration, LogOptions.Section);
        builder.Services.TryAddSingleton(TimeProvider.System);

        builder.Services
            .Configure<HostOptions>(options => options.ShutdownTimeout = s_shutdownLimit)
            .AddNexusBotLogging(log, storage.Path, discord.Token)
            .AddStorage(storage.ToSettings())
            .AddGuilds()
            .AddModeration()
            .AddMembers()
            .AddLearnings()
            .AddExchange()
            .AddReminders(reminders.ToLimits())
            .AddPairing(pairing.ToWeights(), pairing.ToLimits())
            .AddSessions()
            .AddDelivery()
            .AddModules()
            .AddOperating(storage)
            .AddDiscord(discord)
            .AddScheduling(Clock(builder.Services));
    }

    // Quartz wants its clock while it is being configured, before there is a container to ask.
    private static TimeProvider Clock(IServiceCollection services) =>
        (TimeProvider)services.Last(service => service.ServiceType == typeof(TimeProvider)).ImplementationInstance!;
}
