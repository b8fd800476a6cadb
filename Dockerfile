# syntax=docker/dockerfile:1
# docker build -t nexusbot .                                        the in-tree client, compiled ahead of time (default)
# docker build -t nexusbot --build-arg USE_DISCORD_NET=true .       the real Discord.Net 3.16.0, where a feed offers it
# Of the same distribution as the image below: what is compiled here is linked against its libraries.
FROM mcr.microsoft.com/dotnet/sdk:10.0-noble AS build
ARG USE_DISCORD_NET=false
WORKDIR /source

# What the compiler links with: https://learn.microsoft.com/dotnet/core/deploying/native-aot/#prerequisites
RUN apt-get update \
 && apt-get install -y --no-install-recommends clang zlib1g-dev \
 && rm -rf /var/lib/apt/lists/*

COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY src/ src/
COPY config/ config/

# First what the lock files describe, by its hashes; then what the chosen form needs besides: the compiler of this SDK, which is a package too,
# or Discord.Net, which generates code as it runs.
RUN dotnet restore src/NexusBot.Host --locked-mode \
 && if [ "$USE_DISCORD_NET" = true ]; then FORM="-p:UseDiscordNet=true -p:PublishReadyToRun=true --self-contained"; else FORM="-p:PublishAot=true"; fi \
 && dotnet publish src/NexusBot.Host -c Release -r linux-x64 $FORM -o /app \
 && mkdir /empty

# "extra" has ICU and the time zones; it has no shell and no package manager, and its user is not root.
FROM mcr.microsoft.com/dotnet/runtime-deps:10.0-noble-chiseled-extra
WORKDIR /app
COPY --from=build /app .
# The volume takes its owner from this folder when it is first made.
COPY --from=build --chown=$APP_UID:$APP_UID /empty /data
ENV NEXUSBOT_Storage__Path=/data \
    DOTNET_EnableDiagnostics=0
USER $APP_UID
VOLUME /data
HEALTHCHECK --interval=30s --timeout=6s --start-period=20s --retries=3 CMD ["./NexusBot.Host", "health"]
ENTRYPOINT ["./NexusBot.Host"]
