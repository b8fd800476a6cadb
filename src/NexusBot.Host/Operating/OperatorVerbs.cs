using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using NexusBot.Host.Exchange;
using NexusBot.Host.Options;
using NexusBot.Storage.LiteDb;
using NexusBot.Storage.LiteDb.Backups;

namespace NexusBot.Host.Operating;

/// <summary>
/// The operator's command line. What a running bot must do itself is asked of it over its socket; what needs the store closed is refused
/// beside a running bot.
/// </summary>
internal sealed class OperatorVerbs(TextWriter output, TextWriter error, TimeProvider time)
{
    private static readonly TimeSpan s_healthWithin = TimeSpan.FromSeconds(5);

    private readonly StorageOptions _storage = ReadStorage();

    public Task<int> HealthAsync() => AskAsync("health", s_healthWithin);

    public async Task<int> BackupAsync(string? file)
    {
        var target = file is null ? null : Path.GetFullPath(file);
        if (await OperatorClient.AskAsync(_storage.Path, $"backup {target}".TrimEnd(), output, CancellationToken.None) is { } code)
            return code;

        return await GuardAsync(async () =>
        {
            RequireStore();
            using var store = LiteDbStore.Open(_storage.ToSettings(), time, NullLogger<LiteDbStore>.Instance);
            using var backups = new StoreBackups(store, new BackupFolder(_storage.Path), time);
            var (made, census) = await backups.BackUpAsync(target, Say, CancellationToken.None);
            Say($"{made}: {census}. Verified.");
        });
    }

    public Task<int> ExportAsync(ExchangeRequest request) => ExchangeAsync<ExportVerb>("export", request, needsStore: true);

    public Task<int> ImportAsync(ExchangeRequest request) => ExchangeAsync<StoreImportVerb>("import", request, needsStore: false);

    public Task<int> VerifyAsync(string? file) => StoreFaults.ToExitCodeAsync(
        () =>
        {
            if (file is null)
                RequireStore();
            var census = file is null
                ? ClosedStore.Verify(_storage.ToSettings(), time, Say, CancellationToken.None)
                : ClosedStore.VerifyBackup(file, Say, CancellationToken.None);
            var isWhole = census.Pictures.Lost.Count == 0;
            Say(isWhole ? $"Whole: {census}." : $"The store is whole, its pictures are not: {census}.");
            return Task.FromResult(isWhole ? ExitCodes.Stopped : ExitCodes.StoreDamaged);
        },
        error);

    public Task<int> RestoreAsync(string file) => GuardAsync(() =>
    {
        var census = ClosedStore.Restore(_storage.ToSettings(), file, time, Say, CancellationToken.None);
        Say($"Restored: {census}. What was written after this backup is gone. Start the bot again.");
        return Task.CompletedTask;
    });

    public async Task<int> CheckAsync()
    {
        foreach (var line in EffectiveSettings.Describe())
            Say(line);
        var folder = new BackupFolder(_storage.Path);
        Say(folder.List() is [var newest, ..] ? $"last backup: {newest.MadeAt:yyyy-MM-dd HH:mm} UTC, {newest.File}" : "last backup: none");
        if (Directory.Exists(_storage.Path))
            Say(string.Create(CultureInfo.InvariantCulture, $"free disk: {new DriveInfo(Path.GetFullPath(_storage.Path)).AvailableFreeSpace} bytes"));

        if (await OperatorClient.AskAsync(_storage.Path, "health", output, CancellationToken.None) is { } code)
            return code;

        Say("no bot is running on this folder");
        if (ClosedStore.Exists(_storage.Path))
            return await VerifyAsync(null);

        Say("no store is in it yet");
        return ExitCodes.Stopped;
    }

    private async Task<int> ExchangeAsync<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TVerb>(
        string name, ExchangeRequest request, bool needsStore)
        where TVerb : class, IOperatorVerb
    {
        if (await OperatorClient.AskAsync(_storage.Path, $"{name} {request.ToLine()}", output, CancellationToken.None) is { } code)
            return code;

        return await StoreFaults.ToExitCodeAsync(
            () =>
            {
                if (needsStore)
                    RequireStore();
                return ClosedHub.RunAsync<TVerb>(_storage.ToSettings(), time, request.ToLine(), output.WriteLineAsync);
            },
            error);
    }

    private void RequireStore()
    {
        if (!ClosedStore.Exists(_storage.Path))
            throw new NoStoreException(_storage.Path);
    }

    private async Task<int> AskAsync(string request, TimeSpan within)
    {
        using var limit = new CancellationTokenSource(within, time);
        if (await OperatorClient.AskAsync(_storage.Path, request, output, limit.Token) is { } code)
            return code;

        Say($"No healthy bot answers on {OperatorSocket.PathIn(_storage.Path)}. Is it running, and with this storage path?");
        return ExitCodes.Failed;
    }

    private Task<int> GuardAsync(Func<Task> work) => StoreFaults.ToExitCodeAsync(
        async () =>
        {
            await work();
            return ExitCodes.Stopped;
        },
        error);

    private void Say(string line) => output.WriteLine(line);

    private static StorageOptions ReadStorage()
    {
        var configuration = new ConfigurationManager();
        configuration.AddNexusBotSources();
        KnownKeys.Check(configuration);
        return Settings.Read<StorageOptions>(configuration, StorageOptions.Section);
    }
}
