using System.Reflection;
using System.Runtime.CompilerServices;
using NexusBot.Core;
using NexusBot.Storage;

namespace NexusBot.Tests;

/// <summary>What project references cannot say.</summary>
public sealed class ArchitectureTests
{
    // These may be used by every feature; features themselves leave each other alone.
    private static readonly string[] s_sharedFolders = ["Members", "Moderation", "Delivery", "Reminders", "Tags", "Times"];

    private static readonly Assembly s_core = typeof(Outcome<>).Assembly;
    private static readonly Assembly s_storage = typeof(StorageRegistration).Assembly;
    private static readonly Assembly s_modules = Assembly.Load("NexusBot.Modules");

    [Fact]
    public void Core_knows_nothing_of_Discord_stores_schedulers_or_hosts()
    {
        string[] allowed = ["NodaTime", "Ical.Net", "Markdig", "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.DependencyInjection.Abstractions"];

        var foreign = s_core.GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && !allowed.Contains(name));

        Assert.Empty(foreign);
    }

    [Fact]
    public void Markdown_is_parsed_where_documents_come_and_go_alone() =>
        Assert.DoesNotContain(
            s_core.GetTypes().Where(type => type.Namespace is not ("NexusBot.Core.Learnings.Import" or "NexusBot.Core.Learnings.Pages")),
            type => TypesUsedBy(type).Any(used => used.Assembly.GetName().Name == "Markdig"));

    [Fact]
    public void Calendars_are_the_business_of_times_alone() =>
        Assert.DoesNotContain(
            s_core.GetTypes().Where(type => type.Namespace != "NexusBot.Core.Times"),
            type => TypesUsedBy(type).Any(used => used.Assembly.GetName().Name == "Ical.Net"));

    [Fact]
    public void Storage_and_modules_do_not_know_each_other()
    {
        Assert.DoesNotContain(s_storage.GetReferencedAssemblies(), reference => reference.Name is "NexusBot.Modules" or "NexusBot.DiscordClient");
        Assert.DoesNotContain(
            s_modules.GetReferencedAssemblies(), reference => reference.Name is "NexusBot.Storage" or "LiteDB" or "Quartz" or "Serilog");
    }

    [Fact]
    public void Features_of_Core_leave_each_other_alone() =>
        Assert.DoesNotContain(CallsBetweenFolders(s_core, depth: 2), call => !s_sharedFolders.Contains(call.To));

    [Fact]
    public void Store_providers_leave_each_other_alone() => Assert.Empty(CallsBetweenFolders(s_storage, depth: 2));

    [Fact]
    public void No_namespace_hides_Discords() =>
        Assert.DoesNotContain(
            new[] { s_core, s_storage, s_modules }.SelectMany(assembly => assembly.GetTypes()),
            type => type.Namespace?.Split('.').Take(2).SequenceEqual(["NexusBot", "Discord"]) == true);

    [Fact]
    public void Nothing_is_async_void()
    {
        var asyncVoid = new[] { s_core, s_storage, s_modules }
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(MethodsOf)
            .Where(method => method is MethodInfo { ReturnType: var type } && type == typeof(void))
            .Where(method => method.GetCustomAttribute<AsyncStateMachineAttribute>() is not null);

        Assert.Empty(asyncVoid);
    }

    private static IEnumerable<(string From, string To, string Type)> CallsBetweenFolders(Assembly assembly, int depth) =>
        from type in assembly.GetTypes()
        let folder = Folder(type, depth)
        where folder is not null
        from used in TypesUsedBy(type).Distinct()
        where used.Assembly == assembly
        let usedFolder = Folder(used, depth)
        where usedFolder is not null && usedFolder != folder
        select (folder, usedFolder, $"{type.FullName} uses {used.FullName}");

    private static string? Folder(Type type, int depth) => type.Namespace?.Split('.').ElementAtOrDefault(depth);

    private static IEnumerable<Type> TypesUsedBy(Type type)
    {
        var declared = type.GetFields(All).Select(field => field.FieldType)
            .Concat(type.GetInterfaces())
            .Append(type.BaseType)
            .Concat(MethodsOf(type).SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType))
            .Concat(MethodsOf(type).OfType<MethodInfo>().Select(method => method.ReturnType))
            .Concat(MethodsOf(type).SelectMany(method => method.GetMethodBody()?.LocalVariables ?? []).Select(local => local.LocalType));

        return declared.OfType<Type>().SelectMany(Unwrap);
    }

    private static IEnumerable<Type> Unwrap(Type type) =>
        type.HasElementType ? Unwrap(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Unwrap).Append(type)
        : [type];

    private static IEnumerable<MethodBase> MethodsOf(Type type) => type.GetMethods(All).Concat<MethodBase>(type.GetConstructors(All));

    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
}
